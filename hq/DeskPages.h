// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/BundleMaker.h"
#include "hq/EnrolmentBook.h"
#include "hq/Office.h"
#include "hq/Writer.h"

namespace hq {

struct DeskPagesParts
{
    core::Mode mode;
    std::vector<core::Shelter> shelters;
    EnrolmentBook &book;
    const BundleMaker &bundles;
    Admissions &admissions;
    const KeptBook &kept;
    Writer &writer;
    Clock clock;
};

// For administrators: which desks may send.
//   GET  /hq/desks           who waits, with their digits; all desks; a form for a code
//   POST /hq/desks/code      {shelter, way: network or stick}: shows a one-time code, once
//   POST /hq/desks/carried   a request that came on a stick, as an upload; then it waits, too
//   GET  /hq/desks/answer    ?desk=…: the file that the stick takes back
//   POST /hq/desks/approve   {desk}
//   POST /hq/desks/refuse    {desk}
//   POST /hq/desks/revoke    {desk}: asks once more; {desk, sure=yes}: revokes
//   POST /hq/desks/count, /hq/desks/leave-out   {desk, seen}: what was kept of a revoked desk
// The parts outlive the router.
void addDeskPages(web::Router &router, Office &office, const DeskPagesParts &parts);

} // namespace hq
