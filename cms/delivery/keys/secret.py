"""What a key looks like: `plankey_`, 43 characters that say 256 random bits, 6 that check them.

The beginning and the checksum let scanners of code and logs know a key when they meet one, and let
us refuse a mistyped one without asking anybody. We keep its SHA-256. A slow hash is for passwords,
which can be guessed; 256 random bits cannot, and a read cannot wait for one.
"""

import re
import secrets
from binascii import crc32
from hashlib import sha256
from string import ascii_letters, digits

KIND = "plankey_"
ALPHABET = digits + ascii_letters
RANDOM = 43
CHECK = 6
SHOWN = len(KIND) + 6
PATTERN = re.compile(rf"{KIND}([0-9A-Za-z]{{{RANDOM}}})([0-9A-Za-z]{{{CHECK}}})")


def new_secret() -> str:
    body = in_base_62(secrets.randbits(256), RANDOM)
    return f"{KIND}{body}{checksum(body)}"


def is_well_formed(text: str) -> bool:
    match = PATTERN.fullmatch(text)
    return bool(match) and checksum(match[1]) == match[2]  # type: ignore[index]


def digest_of(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()


def shown(secret: str) -> str:
    """As much as may be shown to tell keys apart: 36 of its 256 bits."""
    return secret[:SHOWN]


def checksum(body: str) -> str:
    return in_base_62(crc32(body.encode()), CHECK)


def in_base_62(number: int, length: int) -> str:
    places = []
    for _ in range(length):
        number, rest = divmod(number, len(ALPHABET))
        places.append(ALPHABET[rest])
    return "".join(reversed(places))
