// SPDX-License-Identifier: Apache-2.0
#include "core/Outage.h"

namespace core {

std::optional<screen::PaperMode::Reason> outageOf(RegisterError error)
{
    using Reason = screen::PaperMode::Reason;
    switch (error) {
    case RegisterError::DiskFull:
        return Reason::DiskFull;
    case RegisterError::ReadOnly:
        return Reason::ReadOnly;
    case RegisterError::Damaged:
        return Reason::Damaged;
    case RegisterError::IoFailed:
        return Reason::IoFailed;
    case RegisterError::Unsafe:
        return Reason::Unsafe;
    case RegisterError::Locked:
    case RegisterError::HandleTaken:
    case RegisterError::NotRecordable:
    case RegisterError::WrongShelter:
        break;
    }
    return std::nullopt;
}

} // namespace core
