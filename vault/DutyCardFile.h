// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/DutyCards.h"
#include "core/SecretBytes.h"
#include "vault/VaultError.h"

#include <QString>

#include <map>

namespace vault {

// staff-cards in a kiosk's key folder, 0600: 32 random octets as key, and for each card that staff
// chose to lay down instead of tapping a number HMAC-SHA-256(key, serial) and that number. It is in
// no copy, and goes with the staff's slots: by headquarters' letter (TakenOut), with the folder,
// and with the last card. Read anew each time, so that no key stays in memory.
//
// Whoever has this file and the serial of a card can tell whether that card is in it.
class DutyCardFile final : public core::DutyCards
{
public:
    static constexpr qsizetype hashSize = 32;
    // One card a duty number.
    static constexpr qsizetype most = core::lastDutyNumber;

    explicit DutyCardFile(QString keyFolder);

    // HMAC-SHA-256 of the serial; empty while there is no key. Any thread: only reads the file.
    [[nodiscard]] QByteArray keyed(const core::SecretBytes &serial) const;

    [[nodiscard]] Answer prepare() override;
    [[nodiscard]] std::optional<core::DutyNumber> holderOf(const QByteArray &keyed) const override;
    [[nodiscard]] bool hasCard(core::DutyNumber number) const override;
    [[nodiscard]] Answer keep(const QByteArray &keyed, core::DutyNumber number) override;
    [[nodiscard]] Answer forget(core::DutyNumber number) override;

private:
    struct Content
    {
        core::SecretBytes key;
        std::map<core::DutyNumber, QByteArray> cards;
    };

    [[nodiscard]] Result<Content> read() const;
    [[nodiscard]] Answer write(const Content &content) const;

    QString m_folder;
    QString m_path;
};

} // namespace vault
