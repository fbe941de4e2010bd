// SPDX-License-Identifier: Apache-2.0
#include "web/TlsAuthority.h"

#include "web/PemFile.h"

#include <QFile>

#include <algorithm>
#include <openssl/bio.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace web {
namespace {

template <auto Free> struct Freed
{
    template <typename T> void operator()(T *pointer) const { Free(pointer); }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Freed<X509_free>>;
using Stream = std::unique_ptr<BIO, Freed<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Freed<GENERAL_NAMES_free>>;
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;

constexpr qint64 day = 24 * 60 * 60;
constexpr qint64 lifetime = 3652 * day; // ten years

bool setSerial(X509 *certificate)
{
    const Number serial(BN_new());
    return serial && BN_rand(serial.get(), 126, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate));
}

bool setSubject(X509 *certificate, const QByteArray &name)
{
    const auto *text = reinterpret_cast<const unsigned char *>(name.constData());
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate),
                                      "CN",
                                      MBSTRING_UTF8,
                                      text,
                                      static_cast<int>(name.size()),
                                      -1,
                                      0) == 1;
}

// From yesterday: clocks of kiosks go wrong by hours.
bool setLifetime(X509 *certificate, qint64 now)
{
    return ASN1_TIME_set(X509_getm_notBefore(certificate), now - day) &&
           ASN1_TIME_set(X509_getm_notAfter(certificate), now + lifetime);
}

bool addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool isDnsName(const QByteArray &name)
{
    return !name.isEmpty() && name.size() <= 253 &&
           std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.';
           });
}

bool addName(GENERAL_NAMES *names, int kind, const QByteArray &text)
{
    GENERAL_NAME *name = a2i_GENERAL_NAME(nullptr, nullptr, nullptr, kind, text.constData(), 0);
    if (!name)
        return false;
    if (sk_GENERAL_NAME_push(names, name) > 0)
        return true;
    GENERAL_NAME_free(name);
    return false;
}

Names alternativeNames(const ServerNames &names)
{
    Names all(GENERAL_NAMES_new());
    for (const QByteArray &name : names.dnsNames) {
        if (!all || !isDnsName(name) || !addName(all.get(), GEN_DNS, name))
            return {};
    }
    for (const QByteArray &address : names.addresses) {
        if (!all || !addName(all.get(), GEN_IPADD, address))
            return {};
    }
    return all && sk_GENERAL_NAME_num(all.get()) > 0 ? std::move(all) : Names();
}

// The key's text stays in OpenSSL's wiped memory on its way to the file.
core::Result<void, TlsError> write(const TlsFiles &files, EVP_PKEY *key, X509 *certificate)
{
    const Stream secret(BIO_new(BIO_s_secmem()));
    const Stream open(BIO_new(BIO_s_mem()));
    if (!secret || !open ||
        PEM_write_bio_PKCS8PrivateKey(secret.get(), key, nullptr, nullptr, 0, nullptr, nullptr) !=
            1 ||
        PEM_write_bio_X509(open.get(), certificate) != 1)
        return core::fail(TlsError::CryptoFailed);
    const auto content = [](BIO *stream) {
        char *begin = nullptr;
        const long size = BIO_get_mem_data(stream, &begin);
        return std::span<const char>(begin, static_cast<std::size_t>(size));
    };
    // The certificate last: it says that the pair is complete.
    if (writeDurably(files.key, content(secret.get()), FileMode::Private) != WriteResult::Written ||
        writeDurably(files.certificate, content(open.get()), FileMode::Public) !=
            WriteResult::Written)
        return core::fail(TlsError::NotWritten);
    return {};
}

Stream readFile(const QString &path)
{
    return Stream(BIO_new_file(QFile::encodeName(path).constData(), "r"));
}

int noPassword(char *, int, int, void *)
{
    return 0;
}

} // namespace

struct TlsAuthority::Pair
{
    Key key;
    Certificate certificate;
};

namespace {

Certificate makeAuthority(EVP_PKEY *key, const QByteArray &name, qint64 now)
{
    Certificate made(X509_new());
    X509 *x = made.get();
    const bool isMade = x && X509_set_version(x, X509_VERSION_3) == 1 && setSerial(x) &&
                        setLifetime(x, now) && setSubject(x, name) &&
                        X509_set_issuer_name(x, X509_get_subject_name(x)) == 1 &&
                        X509_set_pubkey(x, key) == 1 &&
                        addExtension(x, x, NID_basic_constraints, "critical,CA:TRUE,pathlen:0") &&
                        addExtension(x, x, NID_key_usage, "critical,keyCertSign,cRLSign") &&
                        addExtension(x, x, NID_subject_key_identifier, "hash") &&
                        X509_sign(x, key, EVP_sha256()) > 0;
    return isMade ? std::move(made) : Certificate();
}

Certificate
makeServer(EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey, GENERAL_NAMES *names, qint64 now)
{
    Certificate made(X509_new());
    X509 *x = made.get();
    const bool isMade = x && X509_set_version(x, X509_VERSION_3) == 1 && setSerial(x) &&
                        setLifetime(x, now) && setSubject(x, "Uketsuke headquarters") &&
                        X509_set_issuer_name(x, X509_get_subject_name(issuer)) == 1 &&
                        ASN1_STRING_copy(X509_getm_notAfter(x), X509_get0_notAfter(issuer)) == 1 &&
                        X509_set_pubkey(x, key) == 1 &&
                        addExtension(x, issuer, NID_basic_constraints, "critical,CA:FALSE") &&
                        addExtension(x, issuer, NID_key_usage, "critical,digitalSignature") &&
                        addExtension(x, issuer, NID_ext_key_usage, "serverAuth") &&
                        addExtension(x, issuer, NID_subject_key_identifier, "hash") &&
                        addExtension(x, issuer, NID_authority_key_identifier, "keyid:always") &&
                        X509_add1_ext_i2d(x, NID_subject_alt_name, names, 0, 0) == 1 &&
                        X509_sign(x, issuerKey, EVP_sha256()) > 0;
    return isMade ? std::move(made) : Certificate();
}

} // namespace

core::Result<TlsAuthority, TlsError>
TlsAuthority::create(const TlsFiles &files, const QByteArray &name, qint64 now)
{
    if (QFile::exists(files.certificate))
        return core::fail(TlsError::AlreadyThere);
    if (name.isEmpty() || name.size() > 64) // RFC 5280: upper bound of a common name
        return core::fail(TlsError::NameInvalid);
    auto pair = std::make_unique<Pair>();
    pair->key.reset(EVP_EC_gen("P-256"));
    if (pair->key)
        pair->certificate = makeAuthority(pair->key.get(), name, now);
    if (!pair->certificate)
        return core::fail(TlsError::CryptoFailed);
    if (const auto written = write(files, pair->key.get(), pair->certificate.get()); !written)
        return core::fail(written.error());
    return TlsAuthority(std::move(pair));
}

core::Result<TlsAuthority, TlsError> TlsAuthority::open(const TlsFiles &files)
{
    ERR_clear_error();
    auto pair = std::make_unique<Pair>();
    const Stream certificate = readFile(files.certificate);
    const Stream key = readFile(files.key);
    if (certificate && key) {
        pair->certificate.reset(PEM_read_bio_X509(certificate.get(), nullptr, noPassword, nullptr));
        pair->key.reset(PEM_read_bio_PrivateKey(key.get(), nullptr, noPassword, nullptr));
    }
    const bool fits = pair->certificate && pair->key &&
                      X509_check_private_key(pair->certificate.get(), pair->key.get()) == 1 &&
                      X509_check_ca(pair->certificate.get()) == 1;
    ERR_clear_error(); // whoever asks OpenSSL next must not find our questions' answers
    if (!fits)
        return core::fail(TlsError::Unreadable);
    return TlsAuthority(std::move(pair));
}

core::Result<void, TlsError>
TlsAuthority::issueServer(const TlsFiles &files, const ServerNames &names, qint64 now) const
{
    const Names all = alternativeNames(names);
    if (!all) {
        ERR_clear_error();
        return core::fail(TlsError::NameInvalid);
    }
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate =
        key ? makeServer(key.get(), m_pair->certificate.get(), m_pair->key.get(), all.get(), now)
            : Certificate();
    if (!certificate)
        return core::fail(TlsError::CryptoFailed);
    return write(files, key.get(), certificate.get());
}

TlsAuthority::TlsAuthority(std::unique_ptr<Pair> pair)
    : m_pair(std::move(pair))
{}

TlsAuthority::~TlsAuthority() = default;
TlsAuthority::TlsAuthority(TlsAuthority &&) noexcept = default;
TlsAuthority &TlsAuthority::operator=(TlsAuthority &&) noexcept = default;

} // namespace web
