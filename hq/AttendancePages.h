// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/AttendanceDesk.h"
#include "hq/Office.h"

namespace hq {

struct AttendancePagesParts
{
    std::vector<core::Shelter> shelters;
    AttendanceDesk &desk;
    Clock clock;
};

// For everybody with an account: the hours of shelter staff, by duty number.
//   GET /hq/attendance                           who is on duty, by shelter; a form for the table
//   GET /hq/attendance/table.csv?from=…&to=…     core/AttendanceCsv.h, all shelters; days in Japan,
//                                                both included, YYYY-MM-DD; an empty one is open
// The parts outlive the router.
void addAttendancePages(web::Router &router, Office &office, const AttendancePagesParts &parts);

} // namespace hq
