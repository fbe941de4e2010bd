// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace web {

// Why the server did not start.
enum class WebError {
    AddressInvalid,      // not a numeric IPv4 or IPv6 address
    AddressInUse,        // another program listens there
    AddressRefused,      // the system does not let us listen there
    CertificateUnusable, // the certificate file is missing or is not PEM
    KeyUnusable,         // the key file is missing, is encrypted, or belongs to another certificate
    FolderUnreadable,    // static files: missing, unreadable or larger than is meant to be served
};

// Why the authority could not do its work.
enum class TlsError {
    AlreadyThere, // a certificate is there; an authority is never overwritten
    Unreadable,   // certificate or key is missing, damaged, or they do not belong together
    NotWritten,   // the disk refused (full, read-only)
    NameInvalid,  // no name at all, or one that is neither a DNS name nor a numeric address
    CryptoFailed, // OpenSSL refused
};

} // namespace web
