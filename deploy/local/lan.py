"""https in the local network: an authority of this platform's own, which a phone is asked to trust once, and a certificate by it.

Without https a phone has no service worker, no push and no lock that keeps its screen on.
"""

import ipaddress
import socket
import ssl
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from deploy.local.keys import write_private
from deploy.local.places import private
from deploy.local.trouble import Trouble

# where the authority's word counts, and nowhere else: a phone that trusts it trusts no website by it
HOME_NETWORKS = [ipaddress.ip_network(words) for words in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "127.0.0.0/8")]
ELSEWHERE = ("192.0.2.1", 9)  # an address for examples: nothing is sent, the kernel only says which way it would go
AUTHORITY_DAYS, CERTIFICATE_DAYS = 3650, 397  # phones refuse certificates that are good for longer
EVERYWHERE = "0.0.0.0"  # noqa: S104 - phones are elsewhere, which is the point


@dataclass(frozen=True)
class Lan:
    """The network that this machine is in, and what stands for us there."""

    folder: Path
    address: str

    @classmethod
    def of(cls, state: Path, wanted: str) -> "Lan":
        """`1` for the address that this machine goes out by, or one of its others."""
        lan = cls(private(state / "lan"), at_home(address_here() if wanted == "1" else wanted))
        lan.make_certificate()
        return lan

    @property
    def authority(self) -> Path:
        """What a phone is given."""
        return self.folder / "authority.crt"

    @property
    def words_for_web(self) -> list[str]:
        files = ["--ssl-certificate", str(self.folder / "web.crt"), "--ssl-keyfile", str(self.folder / "web.key")]
        return [*files, "--ssl-protocol-min", "tls1.2"]

    @property
    def trust(self) -> ssl.SSLContext:
        context = ssl.create_default_context(cafile=str(self.authority))
        context.verify_flags |= ssl.VERIFY_X509_STRICT  # as Python itself from 3.13 on
        return context

    def make_certificate(self) -> None:
        """A new one at each start, since the address may be another; the authority stays, since phones know it."""
        if not self.authority.exists():
            self.make_authority()
        key = serialization.load_pem_private_key((self.folder / "authority.key").read_bytes(), None)
        authority = x509.load_pem_x509_certificate(self.authority.read_bytes())
        public: ec.EllipticCurvePublicKey = authority.public_key()  # type: ignore[assignment] # ours is always of this kind
        names = [x509.DNSName("localhost"), *(x509.IPAddress(ipaddress.ip_address(words)) for words in (self.address, "127.0.0.1"))]
        own = ec.generate_private_key(ec.SECP256R1())
        made = (
            begun(named(f"Lumbar on {self.address}"), own, CERTIFICATE_DAYS)
            .issuer_name(authority.subject)
            .add_extension(x509.SubjectAlternativeName(names), critical=False)
            .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
            .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(public), critical=False)
            .sign(key, hashes.SHA256())  # type: ignore[arg-type] # so is its private half
        )
        self.write("web", own, made)

    def make_authority(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = named(f"Lumbar on {socket.gethostname()[:40]}")
        permitted = [x509.DNSName("localhost"), *(x509.IPAddress(network) for network in HOME_NETWORKS)]
        usage = dict.fromkeys(("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False)
        made = (
            begun(name, key, AUTHORITY_DAYS)
            .issuer_name(name)
            .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
            .add_extension(x509.NameConstraints(permitted, None), critical=True)
            .add_extension(
                x509.KeyUsage(digital_signature=True, key_cert_sign=True, crl_sign=True, encipher_only=False, decipher_only=False, **usage),
                critical=True,
            )
            .sign(key, hashes.SHA256())
        )
        self.write("authority", key, made)

    def write(self, name: str, key: ec.EllipticCurvePrivateKey, certificate: x509.Certificate) -> None:
        """The key first: a certificate without its key would be taken for done."""
        pem, plain = serialization.Encoding.PEM, serialization.NoEncryption()
        write_private(self.folder / f"{name}.key", key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain).decode())
        write_private(self.folder / f"{name}.crt", certificate.public_bytes(pem).decode())


def named(words: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, words)])


def begun(name: x509.Name, key: ec.EllipticCurvePrivateKey, days: int) -> x509.CertificateBuilder:
    now = datetime.now(UTC)  # noqa: TID251 - a tool beside the platform, which has no clock of its own
    return (
        x509.CertificateBuilder()
        .subject_name(name)
        .public_key(key.public_key())
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(hours=1))  # a phone's clock may be behind
        .not_valid_after(now + timedelta(days=days))
    )


def address_here() -> str:
    """This machine's address as phones beside it know it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
        try:
            line.connect(ELSEWHERE)
        except OSError:
            raise Trouble("This machine is in no network, so no phone can reach it.") from None
        address: str = line.getsockname()[0]
        return address


def at_home(address: str) -> str:
    try:
        is_home = any(ipaddress.ip_address(address) in network for network in HOME_NETWORKS)
    except ValueError:
        raise Trouble(f"LAN={address} is no address. LAN=1 finds it.") from None
    if not is_home:
        raise Trouble(f"{address} is no address of a home network. LAN=1 is for phones in the same room, deploy/one-box for the internet.")
    return address
