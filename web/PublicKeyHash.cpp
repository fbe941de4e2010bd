// SPDX-License-Identifier: Apache-2.0
#include "web/PublicKeyHash.h"

#include <QCryptographicHash>

#include <memory>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace web {

QByteArray publicKeyHash(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free_all)> text(
        BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())), &BIO_free_all);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(
        PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr), &X509_free);
    ERR_clear_error(); // whoever asks OpenSSL next must not find our questions' answers
    if (!certificate) {
        return {};
    }
    unsigned char *der = nullptr;
    const int size = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der);
    if (size <= 0) {
        return {};
    }
    const QByteArray hash = QCryptographicHash::hash(
        QByteArray(reinterpret_cast<const char *>(der), size), QCryptographicHash::Sha256);
    OPENSSL_free(der); // NOLINT: the macro's own cast
    return hash;
}

} // namespace web
