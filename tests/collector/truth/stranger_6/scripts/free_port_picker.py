"""Finds a port for the dashboard without starting it."""
import socket


def pick():
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


ports = {pick() for _ in range(3)}
print(f"{len(ports)} candidate ports found")
