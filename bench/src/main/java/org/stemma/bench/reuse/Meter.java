package org.stemma.bench.reuse;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Wall-clock and CPU time since its making, and the memory in use. */
final class Meter {

  private final long start = System.nanoTime();
  private final long cpu = cpu();

  double seconds() {
    return (System.nanoTime() - start) / 1e9;
  }

  /** CPU time of the whole process, compiler and collector included: fair on a shared machine. */
  double cpuSeconds() {
    return (cpu() - cpu) / 1e9;
  }

  /** Both speeds of {@code count} things: {@code 6000 articles/s, 3100/CPU-s}. */
  String speed(long count) {
    return String.format("%.0f articles/s, %.0f/CPU-s", count / seconds(), count / cpuSeconds());
  }

  private static long cpu() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** Megabytes in use after a collection. */
  static long heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
  }
}
