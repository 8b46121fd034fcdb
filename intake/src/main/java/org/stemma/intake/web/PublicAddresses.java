package org.stemma.intake.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolver.LookupPolicy;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the public internet; and the process's way to look them up, which, once
 * told to, gives no others. A name can have one address when it is checked and another when it is
 * connected to (DNS rebinding): only the look-up that the connection itself makes can be relied on.
 */
public final class PublicAddresses extends InetAddressResolverProvider {

  /** Never taken back: who was promised it for this process can rely on it. */
  private static volatile boolean enforced;

  /** From now on, no name is resolved to an address that is not public. Holds for the process. */
  static void enforce() {
    enforced = true;
  }

  /**
   * Whether {@code address} can belong to a server on the public internet. Loopback, private,
   * link-local, shared (RFC 6598), multicast, reserved and documentation networks cannot, nor IPv6
   * addresses that stand for such IPv4 ones.
   */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    return switch (address) {
      case Inet4Address four -> isPublic(bytes[0] & 0xff, bytes[1] & 0xff, bytes[2] & 0xff);
      case Inet6Address six -> isPublicSix(bytes);
      default -> false;
    };
  }

  private static boolean isPublic(int a, int b, int c) {
    return a != 0
        && a < 240
        && !(a == 100 && (b & 0xc0) == 64)
        && !(a == 192 && b == 0 && (c == 0 || c == 2))
        && !(a == 198 && (b == 18 || b == 19))
        && !(a == 198 && b == 51 && c == 100)
        && !(a == 203 && b == 0 && c == 113);
  }

  private static boolean isPublicSix(byte[] bytes) {
    int first = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
    if (first == 0x2002) {
      // 6to4 carries the IPv4 address after its prefix.
      return isPublicFour(bytes, 2);
    }
    if (first == 0x0064) {
      // NAT64 (RFC 6052) carries it at the end.
      return isPublicFour(bytes, 12);
    }
    // Global unicast is 2000::/3; 2001::/32 is Teredo, 2001:db8::/32 documentation.
    boolean special = first == 0x2001 && ((bytes[2] == 0 && bytes[3] == 0) || bytes[2] == 0x0d);
    return first >> 13 == 1 && !special;
  }

  private static boolean isPublicFour(byte[] bytes, int at) {
    try {
      byte[] four = {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]};
      return isPublic(InetAddress.getByAddress(four));
    } catch (UnknownHostException impossible) {
      return false;
    }
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    InetAddressResolver builtin = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        Stream<InetAddress> found = builtin.lookupByName(host, policy);
        if (!enforced) {
          return found;
        }
        List<InetAddress> allowed = found.filter(PublicAddresses::isPublic).toList();
        if (allowed.isEmpty()) {
          throw new UnknownHostException(host + " has no public address");
        }
        return allowed.stream();
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        return builtin.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "Stemma";
  }
}
