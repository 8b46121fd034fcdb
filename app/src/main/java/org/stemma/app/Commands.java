package org.stemma.app;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes the commands: each that has a constructor for a {@link Console} is given this one. */
record Commands(Console console) implements CommandLine.IFactory {

  @Override
  public <K> K create(Class<K> type) throws Exception {
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (constructor.getParameterCount() == 1
          && constructor.getParameterTypes()[0] == Console.class) {
        return type.cast(constructor.newInstance(console));
      }
    }
    return CommandLine.defaultFactory().create(type);
  }
}
