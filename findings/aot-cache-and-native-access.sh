#!/usr/bin/env bash
# Does a cache of loaded classes (JEP 483) survive an option that says what the manifest says already?
#
# Expected: a jar whose manifest has Enable-Native-Access: ALL-UNNAMED starts with its cache, whether
# or not --enable-native-access=ALL-UNNAMED is given besides, since both mean the same.
# Seen, JDK 25.0.3: with the option the whole cache is refused, at the level "error", and the program
# starts without it, with exit code 0. With -Xlog:disable nobody is told.
#
# Needs a JDK 25 as JAVA_HOME or on the PATH. Exits with 1 when what is seen changes.
set -euo pipefail

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

"$java" -version 2>&1 | head -n 1
cat >Hello.java <<'JAVA'
public class Hello {
  public static void main(String[] arguments) {
    System.out.println("hello");
  }
}
JAVA
"$javac" Hello.java
printf 'Main-Class: Hello\nEnable-Native-Access: ALL-UNNAMED\n' >manifest
"$jar" --create --file hello.jar --manifest manifest Hello.class
"$java" -XX:AOTCacheOutput=hello.aot -Xlog:disable -jar hello.jar >/dev/null 2>&1
[ -s hello.aot ]

# Whether Hello itself is loaded out of the cache.
loaded() {
  "$java" "$@" -XX:AOTCache=hello.aot -Xlog:class+load=info -jar hello.jar 2>&1 |
    grep -c '^.*\] Hello source: shared objects file' || true
}

plain=$(loaded)
option=$(loaded --enable-native-access=ALL-UNNAMED)
echo "the manifest alone:      Hello out of the cache $plain time(s)"
echo "the option besides:      Hello out of the cache $option time(s)"
"$java" --enable-native-access=ALL-UNNAMED -XX:AOTCache=hello.aot -Xlog:aot=error -jar hello.jar 2>&1 || true

if [ "$plain" = 1 ] && [ "$option" = 0 ]; then
  echo 'as seen before: the option makes the cache useless'
else
  echo 'this has changed'
  exit 1
fi
