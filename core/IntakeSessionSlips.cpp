// SPDX-License-Identifier: Apache-2.0
// Slips with the numbers that stand on the page.
#include "core/IntakeSession.h"

namespace core {

void IntakeSession::offerSlips(SlipPrinter &printer)
{
    m_slips = &printer;
    connect(&printer, &SlipPrinter::changed, this, [this](SlipState state) {
        take(input::SlipsChanged{state});
    });
}

void IntakeSession::carryOut(const command::PrintSlips &command)
{
    if (m_slips != nullptr) {
        m_slips->print(command.people);
    }
}

} // namespace core
