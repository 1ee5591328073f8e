# Runs a throwaway PostgreSQL cluster for as long as standard input stays open: the test process holds the other end,
# so the cluster goes with it however it ends. Arguments: folder of the server's programs, ports to try.
bin=$1
shift
# The folder for temporary files may belong to another user than the one who runs this.
dir=$(mktemp -d "${TMPDIR:-/tmp}/hoagiai-pg-XXXXXX" 2>/dev/null || mktemp -d /tmp/hoagiai-pg-XXXXXX) || exit 1
cd "$dir" || exit 1
clean() {
    [ -f "$dir/data/postmaster.pid" ] && "$bin/pg_ctl" -D "$dir/data" -m immediate -w stop >/dev/null 2>&1
    cd / && rm -rf "$dir"
}
trap clean EXIT
trap 'exit 1' HUP INT TERM

if ! "$bin/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$dir/log" 2>&1; then
    tail -n 5 "$dir/log" >&2
    exit 1
fi
cat >>"$dir/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = '$dir'
max_connections = 300
shared_buffers = 64MB
fsync = on
CONF

for port in "$@"; do
    if "$bin/pg_ctl" -D "$dir/data" -l "$dir/log" -o "-p $port" -w -t 60 start >/dev/null 2>&1; then
        echo "ready $port"
        cat >/dev/null
        exit 0
    fi
done
tail -n 5 "$dir/log" >&2
exit 1
