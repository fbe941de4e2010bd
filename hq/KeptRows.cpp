// SPDX-License-Identifier: Apache-2.0
#include "hq/KeptRows.h"

namespace hq {

StoreResult<KeptOfDesks> readKept(Database &database)
{
    KeptOfDesks desks;
    auto ask = database.prepare("SELECT kiosk, received_at, bytes FROM record "
                                "JOIN line ON line.id = record.line "
                                "WHERE quarantine = 4 AND decision IS NULL");
    while (ask) {
        const auto row = ask->step();
        if (!row) {
            return core::fail(row.error());
        }
        if (*row == Statement::Row::None) {
            return desks;
        }
        const auto kiosk = core::KioskId::fromBytes(ask->bytes(0));
        const auto record = core::recordFrom(ask->bytes(2));
        if (kiosk && record) {
            desks[*kiosk].add(record->clear, ask->integer(1));
        }
    }
    return core::fail(ask.error());
}

} // namespace hq
