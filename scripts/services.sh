# What the tests need beside the SDK and Node. Sourced by test.sh; every function says what it could not bring.
PG_PORT=${CSO_TEST_POSTGRES_PORT:-54329}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

install_package() {
  if ! may_install; then echo "Missing: $1. Install it by: apt-get install $1. Its tests show as skipped."; return 1; fi
  echo "Installing $1"
  [ -n "${apt_updated:-}" ] || { apt-get update -qq >/dev/null 2>&1; apt_updated=1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null 2>&1 || { echo "Could not install $1. Its tests show as skipped."; return 1; }
}

bring_chromium() {
  # The shell without windows where the distribution has it, since it costs half; else the whole browser.
  command -v chromium-headless-shell >/dev/null || install_package chromium-headless-shell fonts-noto-core \
    || command -v chromium >/dev/null || install_package chromium fonts-noto-core || true
  command -v bc >/dev/null || install_package bc || true
}

bring_ffmpeg() { command -v ffmpeg >/dev/null && command -v ffprobe >/dev/null || install_package ffmpeg || true; }

pg_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

bring_postgres() { [ -n "${CSO_TEST_POSTGRES:-}" ] || [ -n "$(pg_bin)" ] || install_package postgresql || true; }

# PostgreSQL refuses to run as root, so a throw-away cluster runs as its own user.
as_postgres() { if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --clear-groups env HOME=/tmp "$@"; else "$@"; fi; }

# In memory where there is room: a test's databases are a thousand small files, which a disk makes three times as slowly.
pg_room() { [ "$(df --output=avail -k /dev/shm 2>/dev/null | tail -1)" -gt 2000000 ] 2>/dev/null && [ -w /dev/shm ] && echo /dev/shm || echo /tmp; }

start_postgres() {
  [ -z "${CSO_TEST_POSTGRES:-}" ] || return 0
  local bin; bin=$(pg_bin)
  [ -n "$bin" ] || return 0
  while port_is_taken "$PG_PORT"; do PG_PORT=$((PG_PORT + 1)); done
  pg_dir=$(mktemp -d "$(pg_room)/cso-postgres.XXXXXX")
  [ "$(id -u)" != 0 ] || chown postgres:postgres "$pg_dir"
  as_postgres "$bin/initdb" -D "$pg_dir/data" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 -N >"$pg_dir.log" 2>&1 || { cat "$pg_dir.log"; return 0; }
  # Nothing here outlives the run, so nothing waits for the disk.
  as_postgres "$bin/pg_ctl" -D "$pg_dir/data" -w -l "$pg_dir/log" \
    -o "-p $PG_PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories=$pg_dir -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c max_connections=200" start >/dev/null \
    && export CSO_TEST_POSTGRES="Host=127.0.0.1;Port=$PG_PORT;Username=postgres"
}

stop_postgres() {
  [ -n "${pg_dir:-}" ] || return 0
  as_postgres "$(pg_bin)/pg_ctl" -D "$pg_dir/data" -m immediate stop >/dev/null 2>&1
  rm -rf "$pg_dir" "$pg_dir.log"
}
