// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Admissions.h"
#include "hq/BundleMaker.h"
#include "hq/EnrolmentBook.h"
#include "hq/Office.h"

namespace hq {

struct DeskPagesParts
{
    core::Mode mode;
    std::vector<core::Shelter> shelters;
    EnrolmentBook &book;
    const BundleMaker &bundles;
    Admissions &admissions;
    Clock clock;
};

// For administrators: which desks may send.
//   GET  /hq/desks           who waits, with their eight digits; all desks; a form for a code
//   POST /hq/desks/code      {shelter}: shows a one-time code, once
//   POST /hq/desks/approve   {desk}
//   POST /hq/desks/refuse    {desk}
//   POST /hq/desks/revoke    {desk}
// The parts outlive the router.
void addDeskPages(web::Router &router, Office &office, const DeskPagesParts &parts);

} // namespace hq
