// SPDX-License-Identifier: Apache-2.0
#include "store/RegisterErrorText.h"

using namespace Qt::StringLiterals;

namespace store {

QString textOf(core::RegisterError error)
{
    switch (error) {
    case core::RegisterError::Locked:
        return u"names are locked"_s;
    case core::RegisterError::DiskFull:
        return u"the disk is full; nothing was recorded"_s;
    case core::RegisterError::ReadOnly:
        return u"the register cannot be written there"_s;
    case core::RegisterError::Damaged:
        return u"the register is damaged"_s;
    case core::RegisterError::IoFailed:
        return u"reading or writing the register failed"_s;
    case core::RegisterError::HandleTaken:
        return u"that number is already in use"_s;
    case core::RegisterError::NotRecordable:
        return u"the event cannot be recorded"_s;
    case core::RegisterError::Unsafe:
        return u"the register is open elsewhere, belongs to another kiosk or a newer version, or "
               "its disk refuses the durability settings"_s;
    case core::RegisterError::WrongShelter:
        return u"no such shelter"_s;
    }
    return {};
}

} // namespace store
