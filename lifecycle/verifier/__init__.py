"""The verifier: a process of its own, on another machine or as another user, that runs what the vault never would."""
