// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Clock.h"
#include "hq/Decision.h"
#include "hq/EnrolmentBook.h"
#include "hq/OfficePages.h"

namespace hq {

struct DesksShown
{
    std::vector<KioskEntry> kiosks;        // in the book
    std::vector<core::KioskId> admitted;   // those by file, too
    std::map<core::KioskId, qint64> locks; // when each revoked desk deleted its keys; 0: not yet
    KeptOfDesks kept;
};

// Desks on headquarters' page, as HTML: how each stands, and what can be done about it.
class DeskTable
{
public:
    DeskTable(const OfficePages &pages, std::vector<core::Shelter> shelters, Clock clock);

    [[nodiscard]] QString html(const SignedIn &who, const DesksShown &shown) const;
    // Desks that show digits, to be compared.
    [[nodiscard]] QString waiting(const SignedIn &who, const std::vector<CodeEntry> &codes) const;
    // Which one, where, what will happen, and a form that says yes.
    [[nodiscard]] QString revokeQuestion(const SignedIn &who,
                                         const core::KioskId &kiosk,
                                         const core::ShelterCode &shelter) const;
    // Which one, where from, and a form that says where to.
    [[nodiscard]] QString moveQuestion(const SignedIn &who,
                                       const core::KioskId &kiosk,
                                       const core::ShelterCode &from) const;
    // A choice named "shelter" among all but this one.
    [[nodiscard]] QString shelterChoice(const SignedIn &who,
                                        const core::ShelterCode &without = {}) const;
    // Empty: of a desk that was admitted by file.
    [[nodiscard]] QString shelterName(const SignedIn &who, const core::ShelterCode &code) const;
    // A form that posts the desk and `more` to `path`.
    [[nodiscard]] QString button(const SignedIn &who,
                                 const QByteArray &path,
                                 const core::KioskId &kiosk,
                                 const QString &word,
                                 const QString &more = {}) const;
    // What a decision's form carries, so that nobody decides on what they have not seen.
    [[nodiscard]] static QByteArray seen(const Kept &kept);

private:
    [[nodiscard]] QString say(const SignedIn &who, const QString &word) const
    {
        return OfficePages::text(m_pages.words(who.language)(word));
    }
    [[nodiscard]] QString theDesk(const SignedIn &who,
                                  const core::KioskId &kiosk,
                                  const core::ShelterCode &shelter) const;
    [[nodiscard]] QString row(const SignedIn &who,
                              const DesksShown &shown,
                              const core::KioskId &kiosk,
                              const KioskEntry *entry) const;
    [[nodiscard]] QString
    standing(const SignedIn &who, const DesksShown &shown, const KioskEntry &kiosk) const;
    [[nodiscard]] QString
    kept(const SignedIn &who, const core::KioskId &kiosk, const Kept &kept) const;

    const OfficePages &m_pages;
    std::vector<core::Shelter> m_shelters;
    Clock m_clock;
};

} // namespace hq
