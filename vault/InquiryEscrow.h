// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vault/BoxKey.h"

#include <QString>

#include <vector>

namespace vault {

// Every inquiry secret the municipality ever had, old ones too, each sealed to its recovery key: a
// lost officer's machine, or a rotation, makes no record unreadable. Opens with the recovery secret
// alone, so it may lie on the server and in every backup.
//
//   inquiry-escrow = [
//     version: 1,
//     keys: [1*64 [public: bstr .size 32, box: bstr .size 80]],  ; oldest first
//   ]
class InquiryEscrow
{
public:
    static constexpr qsizetype maxKeys = 64;

    // Empty: of a municipality that is being made.
    InquiryEscrow() = default;
    [[nodiscard]] static Result<InquiryEscrow> fromBytes(const QByteArray &bytes);
    [[nodiscard]] static Result<InquiryEscrow> load(const QString &path);
    [[nodiscard]] QByteArray toBytes() const;
    [[nodiscard]] Result<void> save(const QString &path) const;

    // Nothing happens when it is there already. Damaged: maxKeys are there; WrongKey: nobody can
    // hold this recovery key.
    [[nodiscard]] Result<void> add(const BoxKeyPair &inquiry, const BoxPublicKey &recovery);
    [[nodiscard]] bool holds(const BoxPublicKey &inquiry) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_entries.size()); }

    // At city hall: all of them, oldest first. WrongKey when the recovery secret is another, or a
    // box holds another secret than its public half says.
    [[nodiscard]] Result<std::vector<BoxKeyPair>> recover(const BoxKeyPair &recovery) const;

private:
    struct Entry
    {
        BoxPublicKey publicKey;
        QByteArray box;
    };
    std::vector<Entry> m_entries;
};

} // namespace vault
