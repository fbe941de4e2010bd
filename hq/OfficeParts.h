// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/AccountDesk.h"
#include "hq/OfficePages.h"
#include "hq/PageGuard.h"
#include "hq/SessionBook.h"
#include "hq/SignInLimits.h"

namespace hq {

// What the pages about accounts work with; Office owns it.
struct OfficeParts
{
    AccountDesk &desk;
    SessionBook &sessions;
    SignInLimits &limits;
    const OfficePages &pages;
    const PageGuard &guard;
};

// Has `errand` done on the accounts' thread; answers 503 where too many wait or the accounts cannot
// be opened.
void askDesk(const OfficeParts &office,
             AccountDesk::Kind kind,
             Language language,
             const web::Responder &responder,
             std::function<void(AccountBook &)> errand);

// What was meant with letters typed on a Japanese keyboard: full-width ones as the plain ones,
// without spaces around. For what is no secret, and for digits.
[[nodiscard]] QByteArray plainly(const QByteArray &typed);

// A label and its input; `attributes` as HTML.
[[nodiscard]] QString field(const QString &label, const QString &name, const QString &attributes);

// 429, with the wait in words and in Retry-After.
[[nodiscard]] web::Response
slowDown(const OfficePages &pages, Language language, std::chrono::milliseconds wait);

} // namespace hq
