// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Config.h"
#include "hq/OfficeParts.h"

namespace hq {

// Headquarters' own pages, for people with an account: signing in, and the frame on which other
// features hang theirs (see PageGuard). Before the server, which must be gone when this goes.
class Office
{
public:
    Office(const AccountBook::Place &place, const Config &config, core::Mode mode, Clock clock);

    void addTo(web::Router &router);
    [[nodiscard]] const PageGuard &guard() const { return m_guard; }
    [[nodiscard]] const OfficePages &pages() const { return m_pages; }
    // For menu entries; before the server starts.
    [[nodiscard]] OfficePages &pages() { return m_pages; }

private:
    SessionBook m_sessions;
    SignInLimits m_limits;
    OfficePages m_pages;
    PageGuard m_guard;
    // The last to come, the first to go: its thread uses the others.
    AccountDesk m_desk;
};

} // namespace hq
