# Holds the processes that one program started. The program writes "+pid" and "-pid" lines; when it
# ends, however it ends, its side of the pipe closes and whatever is still held is stopped here.
held=""
while read -r line; do
    pid=${line#?}
    rest=""
    for one in $held; do
        [ "$one" = "$pid" ] || rest="$rest $one"
    done
    case $line in
        +*) held="$rest $pid" ;;
        *) held=$rest ;;
    esac
done
for one in $held; do kill -s TERM -- "-$one" 2>/dev/null; done
tenths=0
while [ $tenths -lt 100 ]; do
    alive=""
    for one in $held; do
        kill -s 0 -- "-$one" 2>/dev/null && alive=yes
    done
    [ -n "$alive" ] || exit 0
    sleep 0.1
    tenths=$((tenths + 1))
done
for one in $held; do kill -s KILL -- "-$one" 2>/dev/null; done
