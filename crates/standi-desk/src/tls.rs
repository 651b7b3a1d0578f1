//! Encryption of connections (TLS 1.2 and 1.3), with a certificate that is given.

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use std::io;
use std::sync::Arc;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{ServerConfig, crypto::ring};
use tokio_rustls::server::TlsStream;

/// A certificate and its key, ready for connections.
#[derive(Clone)]
pub struct Tls(TlsAcceptor);

impl Tls {
    /// Of the texts of two PEM files: the certificate with those that lead from it to one that
    /// browsers know, and its key.
    ///
    /// # Errors
    /// What is wrong with them, and what would be right.
    pub fn new(certificate: &[u8], key: &[u8]) -> Result<Tls, String> {
        let chain: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(certificate).collect();
        let chain = chain.unwrap_or_default();
        if chain.is_empty() {
            return Err("the file of the certificate holds none in PEM, which begins with -----BEGIN CERTIFICATE-----".into());
        }
        let key = PrivateKeyDer::from_pem_slice(key).map_err(|_| {
            "the file of the key holds none in PEM, which begins with -----BEGIN PRIVATE KEY-----; a key with a passphrase cannot be used"
        })?;
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|error| error.to_string())?
            .with_no_client_auth()
            .with_single_cert(chain, key);
        let mut config =
            config.map_err(|error| format!("certificate and key do not fit: {error}"))?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Tls(TlsAcceptor::from(Arc::new(config))))
    }

    /// Agrees with a client on a cipher.
    pub(crate) async fn accept(&self, stream: TcpStream) -> io::Result<TlsStream<TcpStream>> {
        self.0.accept(stream).await
    }
}
