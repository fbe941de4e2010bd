// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "web/TlsFiles.h"
#include "web/WebError.h"

#include <QByteArray>
#include <QList>

#include <memory>

namespace web {

// Under what names clients will call the server. At least one in all.
struct ServerNames
{
    QList<QByteArray> dnsNames;  // "hq.example.jp", "localhost"; ASCII (A-labels), no wildcards
    QList<QByteArray> addresses; // numeric IPv4 or IPv6
};

// The municipality's own certificate authority: P-256, ten years, for server certificates only
// (path length 0). Kiosks trust this one certificate and no other, so it never expires by surprise
// in a disaster; QSslKey of Qt 6.4 cannot read Ed25519, hence P-256. The key file is needed only to
// issue and may be kept elsewhere afterwards.
class TlsAuthority
{
public:
    // Makes key and certificate. `now`: seconds since 1970 (UTC); `name` is shown to people.
    [[nodiscard]] static core::Result<TlsAuthority, TlsError>
    create(const TlsFiles &files, const QByteArray &name, qint64 now);
    [[nodiscard]] static core::Result<TlsAuthority, TlsError> open(const TlsFiles &files);

    // A fresh key and a certificate for it, as long-lived as the authority, written over the files
    // that are there: to be renewed with other names at any time.
    [[nodiscard]] core::Result<void, TlsError>
    issueServer(const TlsFiles &files, const ServerNames &names, qint64 now) const;

    ~TlsAuthority();
    TlsAuthority(TlsAuthority &&) noexcept;
    TlsAuthority &operator=(TlsAuthority &&) noexcept;

private:
    struct Pair;
    explicit TlsAuthority(std::unique_ptr<Pair> pair);
    std::unique_ptr<Pair> m_pair;
};

} // namespace web
