// SPDX-License-Identifier: Apache-2.0
#include "hq/Office.h"

#include "hq/AccountPages.h"
#include "hq/SetUpPages.h"
#include "hq/SignInPages.h"

using namespace Qt::StringLiterals;

namespace hq {

namespace {

// Unlike the wall clock nobody sets it.
qint64 elapsed()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

vault::Argon2Cost costIn(core::Mode mode)
{
    return mode == core::Mode::Real ? vault::Argon2Cost::production()
                                    : vault::Argon2Cost::practice();
}

} // namespace

Office::Office(const AccountBook::Place &place, const Config &config, core::Mode mode, Clock clock)
    : m_sessions(elapsed)
    , m_limits(elapsed)
    , m_pages(config.municipality, config.municipalityEn, mode)
    , m_guard(m_sessions, m_pages)
    , m_desk([place, cost = costIn(mode), clock = std::move(clock)] {
        return AccountBook::open(place, cost, clock);
    })
{
    m_pages.addToMenu({"/hq", u"toStart"_s, Role::Officer});
    m_pages.addToMenu({"/", u"toBoard"_s, Role::Officer});
    m_pages.addToMenu({"/hq/accounts", u"accounts"_s, Role::Administrator});
}

void Office::addTo(web::Router &router)
{
    const OfficeParts parts{m_desk, m_sessions, m_limits, m_pages, m_guard};
    addSignInPages(router, parts);
    addSetUpPages(router, parts);
    addAccountPages(router, parts);
    auto files = web::StaticFiles::load(u":/hq/office/style"_s, "/hq/style/");
    if (files) {
        router.serve(std::move(*files)); // compiled in: cannot fail
    }
}

} // namespace hq
