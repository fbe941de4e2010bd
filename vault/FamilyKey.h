// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Family.h"
#include "core/SecretBytes.h"

namespace vault {

// A shelter's key for recognising families by their QR, the same on all of its desks; in the bundle
// (wire/Bundle.h), or of a desk that was not enrolled in a file of its own. Usable while the vault
// is locked: whoever takes the disk and has the QR can tell that it was used here, and no more.
//
//   code      = BLAKE2b-128(key, "uketsuke family 1" id part)
//   household = BLAKE2b-128(key, "uketsuke household 1" id), with the marks of a uuid v4
class FamilyKey final : public core::FamilyMarks
{
public:
    static constexpr std::size_t size = 32;

    // size bytes.
    explicit FamilyKey(core::SecretBytes key);
    // Where it lies in the key folder of a desk that has no bundle.
    [[nodiscard]] static QString fileIn(const QString &keyFolder);

    [[nodiscard]] QByteArray codeOf(const QByteArray &id, quint8 part) const override;
    [[nodiscard]] QUuid householdOf(const QByteArray &id) const override;

private:
    [[nodiscard]] QByteArray hash(const QByteArray &message) const;

    core::SecretBytes m_key;
};

} // namespace vault
