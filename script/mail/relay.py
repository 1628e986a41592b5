"""A message on its way: msmtp hands it to an SMTP server on this machine."""

import socket
import subprocess
from email import message_from_bytes, policy

from aiosmtpd.controller import Controller

LIMIT = 30


class Mailbox:
    def __init__(self):
        self.envelopes = []

    async def handle_DATA(self, server, session, envelope):
        self.envelopes.append(envelope)
        return "250 taken"


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def check(name, raw, findings):
    mailbox = Mailbox()
    port = free_port()
    controller = Controller(mailbox, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        sent = subprocess.run(
            ["msmtp", "--host=127.0.0.1", f"--port={port}", "--tls=off", "--auth=off", "--domain=localhost", f"--timeout={LIMIT}",
             "--read-envelope-from", "--read-recipients"], input=raw, capture_output=True, timeout=LIMIT)
    finally:
        controller.stop()
    findings.hold(name, sent.returncode == 0, f"msmtp refuses it: {sent.stderr.decode().strip()}")
    findings.hold(name, len(mailbox.envelopes) == 1, f"{len(mailbox.envelopes)} messages arrived")
    if not mailbox.envelopes:
        return
    envelope = mailbox.envelopes[0]
    before = message_from_bytes(raw, policy=policy.SMTP)
    after = message_from_bytes(envelope.content, policy=policy.SMTP + policy.strict)
    wanted = [address.addr_spec for address in before["To"].addresses]
    findings.hold(name, envelope.rcpt_tos == wanted, f"it goes to {envelope.rcpt_tos}, not to {wanted}")
    findings.hold(name, envelope.mail_from == before["From"].addresses[0].addr_spec, f"it comes from {envelope.mail_from}")
    for kind in ("plain", "html"):
        same = after.get_body((kind,)).get_content() == before.get_body((kind,)).get_content()
        findings.hold(name, same, f"the {kind} part changed on its way")
    # Whatever is added on the way stands before what was written.
    findings.hold(name, after.items()[-len(before.items()):] == before.items(), "a header changed on its way")
