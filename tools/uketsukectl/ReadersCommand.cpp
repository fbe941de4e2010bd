// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/ReadersCommand.h"

#include "readers/card/PcscContext.h"

#include <cstdio>

namespace uketsukectl {

int readersCommand(const QStringList &arguments)
{
    if (!arguments.isEmpty()) {
        std::fputs("uketsukectl readers takes no arguments\n", stderr);
        return 2;
    }
    const auto context = card::PcscContext::establish();
    if (!context) {
        std::fputs("the card service (pcscd) does not answer\n", stderr);
        return 1;
    }
    const auto readers = context->readers();
    if (!readers) {
        std::fputs("the card service (pcscd) does not tell its readers\n", stderr);
        return 1;
    }
    for (const std::string &name : *readers) {
        std::printf("%s\n", name.c_str());
    }
    return readers->empty() ? 1 : 0;
}

} // namespace uketsukectl
