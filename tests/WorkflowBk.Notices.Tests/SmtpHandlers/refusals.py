"""Mail servers that say no, for the tests: run by aiosmtpd with -c refusals.<class>."""


class NoSuchRecipient:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        if address.startswith("unknown"):
            return "550 5.1.1 No such recipient"
        envelope.rcpt_tos.append(address)
        return "250 OK"


class MailboxBusy:
    async def handle_RCPT(self, server, session, envelope, address, rcpt_options):
        return "450 4.2.1 Mailbox busy, try again later"


class MessageNotWanted:
    async def handle_DATA(self, server, session, envelope):
        return "554 5.7.1 Message not wanted"


class SenderNotAllowed:
    async def handle_MAIL(self, server, session, envelope, address, mail_options):
        return "550 5.7.1 Sender not allowed"
