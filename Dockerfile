# syntax=docker/dockerfile:1

# ---- build: the jar, and SQLite's library for this platform as a file beside it
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml LICENSE NOTICE ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -ntp -DskipTests package \
 && java -jar target/eujp.jar unpack-sqlite /build/native \
 && mvn -B -q -ntp -DskipTests -Pimage package

# ---- run: a Java runtime, the jar, the releases and their index
FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="eujp" \
      org.opencontainers.image.description="Answers questions about the EU–Japan summit in Slack, out of the Commission's release itself." \
      org.opencontainers.image.licenses="Apache-2.0 AND CC-BY-4.0"
ENV LANG=C.UTF-8
RUN useradd --system --no-create-home --shell /usr/sbin/nologin eujp
WORKDIR /opt/eujp
COPY --from=build /build/target/eujp.jar ./
COPY --from=build --chmod=755 /build/native native
COPY LICENSE NOTICE ./
COPY index-data index-data

# The index, and a cache of loaded classes that halves the time to start. The cache is no loss where
# it cannot be made.
RUN java -Deujp.home=/opt/eujp -jar eujp.jar index --index /opt/eujp/index \
 && { java -XX:AOTCacheOutput=eujp.aot -Xlog:disable -Dorg.sqlite.lib.path=/opt/eujp/native -Deujp.home=/opt/eujp -jar eujp.jar \
        rehearse > /dev/null 2>&1 || true; }

# What the bot keeps.
RUN mkdir /data && chown eujp /data
VOLUME /data
ENV EUJP_DATA=/data

USER eujp
EXPOSE 3000
# Asks on the port that EUJP_HEALTH_PORT or EUJP_PORT names, which need not be published.
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s \
  CMD ["java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "/opt/eujp/eujp.jar", "serve", "--check"]
ENTRYPOINT ["java", "-XX:AOTCache=/opt/eujp/eujp.aot", "-Xlog:disable", "-XX:MaxRAMPercentage=75", "-Dorg.sqlite.lib.path=/opt/eujp/native", "-Deujp.home=/opt/eujp", "-jar", "/opt/eujp/eujp.jar"]
CMD ["serve", "--index", "/opt/eujp/index"]
