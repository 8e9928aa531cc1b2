# syntax=docker/dockerfile:1

# ---- build: the jar, and SQLite's library for this platform as a file beside it
FROM maven:3.9.11-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml LICENSE NOTICE ./
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -q -ntp -DskipTests package \
 && java -jar target/eujp.jar unpack-sqlite /build/native \
 && mvn -B -q -ntp -DskipTests -Pimage package

# ---- run: a Java runtime, the jar, the releases
FROM eclipse-temurin:25.0.3_9-jre-noble AS bot
LABEL org.opencontainers.image.title="eujp" \
      org.opencontainers.image.description="Answers questions about the EU–Japan summit in Slack, out of the Commission's release itself." \
      org.opencontainers.image.licenses="Apache-2.0 AND CC-BY-4.0"
ENV LANG=C.UTF-8
WORKDIR /opt/eujp
COPY --from=build /build/target/eujp.jar ./
COPY --from=build --chmod=755 /build/native native
COPY LICENSE NOTICE ./
COPY index-data index-data

# A cache of loaded classes that halves the time to start; it is no loss where it cannot be made.
RUN java -XX:AOTCacheOutput=eujp.aot -XX:+UseSerialGC -Xlog:disable -Dorg.sqlite.lib.path=/opt/eujp/native -Deujp.home=/opt/eujp -jar eujp.jar \
      rehearse > /dev/null 2>&1 || true

# Asks whether Slack can reach the bot, on the port that the settings name; it need not be published.
COPY --chmod=755 <<'EOF' healthy
#!/bin/bash
port=${EUJP_PORT:-3000}
[ -z "${SLACK_SIGNING_SECRET:-}${SLACK_SIGNING_SECRET_FILE:-}" ] || port=$((port + 1))
exec 3<>"/dev/tcp/${EUJP_HEALTH_BIND:-127.0.0.1}/${EUJP_HEALTH_PORT:-$port}"
printf 'GET /healthz/ready HTTP/1.0\r\n\r\n' >&3
IFS= read -r status <&3
[[ $status == *' 200 '* ]]
EOF

# What the bot keeps.
RUN mkdir /data && chown 10001 /data
VOLUME /data
ENV EUJP_DATA=/data

# By number, so that Kubernetes can tell that it is not root.
USER 10001
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s CMD ["/opt/eujp/healthy"]
# Three quarters of the memory are the heap; from 32 GB on, the cache would not fit it any more.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "-XX:AOTCache=/opt/eujp/eujp.aot", "-Xlog:disable", "-XX:MaxRAM=36g", "-XX:MaxRAMPercentage=75", "-Dorg.sqlite.lib.path=/opt/eujp/native", "-Deujp.home=/opt/eujp", "-jar", "/opt/eujp/eujp.jar"]
CMD ["serve"]

# ---- the same with the encoder: docker build --target with-encoder
FROM bot AS with-encoder
COPY --from=build /build/target/eujp-encoder.jar ./
ENV EUJP_ENCODER=/opt/eujp/eujp-encoder.jar

# ---- what is built where no target is named
FROM bot
