// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/EnrolmentCode.h"
#include "vault/MunicipalityKeys.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace wire {

// What headquarters hands to whoever sets a desk up, as the text of a QR and of a file on a stick:
// the code, where headquarters is, and by what it is known.
//   UKETSUKE-ENROL/1/<code>/<CA>/<keys>/<https address>
// Whoever has it can ask to be let in until it is used or expired: keep it like a key.
struct EnrolmentTicket
{
    vault::EnrolmentCode code;
    QByteArray authority; // SHA-256 of the public key (SubjectPublicKeyInfo, DER) of the CA
    QByteArray keys;      // hashOfKeys()
    QString url;          // https://…

    [[nodiscard]] static std::optional<EnrolmentTicket> fromText(const QByteArray &text);
    [[nodiscard]] QByteArray text() const;
};

inline constexpr qsizetype maxTicketSize = 1024;

// SHA-256 over mode, recovery, inquiry and signing key: by what a municipality is known.
[[nodiscard]] QByteArray hashOfKeys(const vault::MunicipalityKeys &keys);

} // namespace wire
