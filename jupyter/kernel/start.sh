#!/bin/sh
# How the kernel is started where there is a shell: start.sh NODE [OPTION]... MAIN CONNECTION-FILE
#
# From an image of its compiler that has read its declarations (execution/image.ts), if there is one for this Node with
# these options on this processor. Node would refuse any other, and end: so an image is named by what it holds for.
# With --image in front, the name of that image is printed instead.

[ "$1" = --image ] && asked=yes && shift
node=$1
shift

folder=$(dirname "$0")/../../dist/image
processor=$(grep -m 2 -E '^(flags|Features|model name)' /proc/cpuinfo 2>/dev/null || sysctl -n hw.cpufamily hw.cpusubfamily)
program=$(stat -L -c '%s %Y' "$node" 2>/dev/null || stat -L -f '%z %m' "$node")
held=$(printf '%s\n' "$processor" "$node" "$program" "$NODE_OPTIONS" "$0" "$@" | sed '$d' | cksum)
image=$folder/${held% *}.blob

if [ "$asked" ]; then
  printf '%s\n' "$image"
elif [ -f "$image" ]; then
  # MAIN, the last but one, is no option.
  exec "$node" --snapshot-blob "$image" "$@"
else
  exec "$node" "$@"
fi
