// SPDX-License-Identifier: Apache-2.0
// What is read from files that somebody may have edited, copied or damaged: headquarters'
// configuration, the municipality's keys, a staff slot.
#include "hq/Config.h"
#include "tests/fuzz/Insist.h"
#include "vault/MunicipalityKeys.h"
#include "vault/StaffSlot.h"

#include <cstddef>
#include <cstdint>

namespace {

void readConfig(const QByteArray &bytes)
{
    if (const auto config = hq::configFrom(bytes)) {
        insist(!config->municipality.isEmpty() && !config->municipalityCode.isEmpty());
        for (const core::Shelter &shelter : config->shelters) {
            insist(core::isShelterCode(shelter.code) && shelter.capacity >= 0);
        }
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QByteArray bytes(reinterpret_cast<const char *>(data + 1),
                           static_cast<qsizetype>(size - 1));
    switch (data[0] % 3) {
    case 0:
        readConfig(bytes);
        break;
    case 1:
        if (const auto keys = vault::MunicipalityKeys::fromJson(bytes)) {
            insist(vault::MunicipalityKeys::fromJson(keys->toJson()) == keys);
        }
        break;
    default:
        for (const core::DutyNumber number : {core::envelopeNumber, core::firstDutyNumber}) {
            if (const auto slot = vault::StaffSlot::fromBytes({}, number, bytes)) {
                insist(core::isPossible(slot->who()));
                insist(vault::StaffSlot::fromBytes({}, number, slot->toBytes()).has_value());
            }
        }
    }
    return 0;
}
