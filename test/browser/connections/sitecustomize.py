"""Notes every connection that a Python program attempts to another machine. Python loads it by its name."""

import os
import socket
import sys

LOCAL = {"127.0.0.1", "::1", "localhost", "0.0.0.0", "", None, socket.gethostname()}


def watch(event, args):
    if event == "socket.connect" and isinstance(args[1], tuple):
        note(args[1][0])
    elif event == "socket.getaddrinfo":
        note(args[0])


def note(host):
    if isinstance(host, bytes):
        host = host.decode()
    if host not in LOCAL:
        write(f"python asks for {host}")


def write(line):
    with open(os.environ["CONNECTIONS_LOG"], "a", encoding="utf-8") as log:
        log.write(f"{line}\n")


write("python is watched")
sys.addaudithook(watch)
