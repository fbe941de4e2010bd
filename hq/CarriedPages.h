// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/CarriedDesks.h"
#include "hq/DeskTable.h"
#include "hq/OfficePages.h"
#include "web/Upload.h"

namespace hq {

// On the page of desks: what a stick brings from a desk without a network, and what it takes back.
class CarriedPages
{
public:
    CarriedPages(const OfficePages &pages, const DeskTable &table, CarriedDesks desks)
        : m_pages(pages)
        , m_table(table)
        , m_desks(std::move(desks))
    {}

    // Answers that wait to be carried back; empty when there are none.
    [[nodiscard]] QString answers(const SignedIn &who,
                                  const std::vector<CodeEntry> &carried,
                                  const std::vector<KioskEntry> &kiosks) const;
    [[nodiscard]] QString requestForm(const SignedIn &who) const;
    // Back to the list, where it waits now; or a sentence.
    [[nodiscard]] web::Response take(const SignedIn &who, const web::Upload &upload);
    // The file itself.
    [[nodiscard]] web::Response answer(const SignedIn &who, const web::Request &request);

private:
    [[nodiscard]] QString say(const SignedIn &who, const QString &word) const
    {
        return OfficePages::text(m_pages.words(who.language)(word));
    }
    [[nodiscard]] web::Response refused(const SignedIn &who, CarriedRefusal refusal) const;

    const OfficePages &m_pages;
    const DeskTable &m_table;
    CarriedDesks m_desks;
};

} // namespace hq
