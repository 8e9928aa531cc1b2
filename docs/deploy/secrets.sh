#!/usr/bin/env bash
# Makes what compose.cluster.yaml needs besides Slack's tokens, beside this file: passwords and the
# key in secrets, certificates in search. What is there already stays.
set -euo pipefail
cd "$(dirname "$0")"
umask 077
mkdir -p secrets search

# new FILE: whether it is to be made.
new() {
  [ ! -s "$1" ] && echo "$1"
}

new secrets/key && openssl rand -hex 32 >secrets/key
if new secrets/database-url; then
  openssl rand -hex 24 >secrets/database-password
  printf 'postgresql://eujp:%s@postgres/eujp' "$(cat secrets/database-password)" >secrets/database-url
fi
if new secrets/search-url; then
  openssl rand -hex 24 >secrets/search-password
  printf 'https://eujp:%s@opensearch:9200' "$(cat secrets/search-password)" >secrets/search-url
fi
if new search/ca.pem; then
  openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj '/CN=eujp search' \
    -keyout secrets/search-ca-key -out search/ca.pem 2>/dev/null
fi
if new search/node.pem; then
  openssl req -newkey rsa:3072 -nodes -subj /CN=opensearch -keyout search/node-key.pem 2>/dev/null |
    openssl x509 -req -CA search/ca.pem -CAkey secrets/search-ca-key -days 825 \
      -set_serial "0x$(openssl rand -hex 16)" -out search/node.pem \
      -extfile <(echo subjectAltName=DNS:opensearch) 2>/dev/null
fi
chmod 755 search
chmod 644 search/*.pem
chmod 600 search/node-key.pem
