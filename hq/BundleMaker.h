// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Config.h"
#include "hq/EnrolmentBook.h"
#include "hq/SigningKeys.h"
#include "vault/MunicipalityKeys.h"
#include "wire/EnrolmentTicket.h"
#include "wire/Envelope.h"

#include <mutex>

namespace hq {

// Makes and signs bundles. Used by any thread.
class BundleMaker
{
public:
    BundleMaker(const Config &config,
                vault::MunicipalityKeys keys,
                QByteArray authority,
                const SigningKeys &signing);

    [[nodiscard]] const vault::MunicipalityKeys &keys() const { return m_keys; }
    // The CA's certificate, PEM.
    [[nodiscard]] const QByteArray &authority() const { return m_authority; }

    // Once it is known where desks reach headquarters.
    void setUrl(const QString &url);
    [[nodiscard]] QString url() const; // empty before setUrl()
    // For a new code; nothing before setUrl().
    [[nodiscard]] std::optional<wire::EnrolmentTicket> ticket(vault::EnrolmentCode code) const;
    // An envelope; nothing before setUrl(), and when it would be larger than a desk reads. No key:
    // the desk is to make it. knownBy: hq/Asked.h.
    [[nodiscard]] std::optional<QByteArray>
    make(const KioskEntry &kiosk,
         const std::optional<vault::BoxPublicKey> &shelterKey,
         const QByteArray &familyKey,
         const QByteArray &knownBy) const;
    // SHA-256 of what all of them say, whoever they are for.
    [[nodiscard]] QByteArray said() const;

private:
    [[nodiscard]] wire::Bundle filled(wire::Bundle bundle) const;

    std::vector<core::Shelter> m_shelters;
    QString m_phone;
    mutable std::mutex m_mutex;
    QString m_url;
    vault::MunicipalityKeys m_keys;
    QByteArray m_authority;
    const SigningKeys &m_signing;
};

// What make() makes of the desk as the book has it now; nothing also when the book fails.
[[nodiscard]] std::optional<QByteArray> newestBundle(EnrolmentBook &book,
                                                     const BundleMaker &bundles,
                                                     const KioskEntry &kiosk,
                                                     const QByteArray &knownBy);

} // namespace hq
