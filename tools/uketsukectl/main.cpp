// SPDX-License-Identifier: Apache-2.0
#include "tools/uketsukectl/AttendanceCommand.h"
#include "tools/uketsukectl/CardCommand.h"
#include "tools/uketsukectl/CheckCommand.h"
#include "tools/uketsukectl/ExpiryCommand.h"
#include "tools/uketsukectl/GiveKeyCommand.h"
#include "tools/uketsukectl/IdCommand.h"
#include "tools/uketsukectl/PosterCommand.h"
#include "tools/uketsukectl/QrCommand.h"
#include "tools/uketsukectl/ReadersCommand.h"
#include "tools/uketsukectl/RecoverCommand.h"
#include "tools/uketsukectl/RehearseCommand.h"
#include "tools/uketsukectl/RestoreCommand.h"
#include "tools/uketsukectl/RosterCommand.h"
#include "tools/uketsukectl/RotateShelterCommand.h"
#include "tools/uketsukectl/TakeKeyCommand.h"
#include "tools/uketsukectl/VerifyCommand.h"
#include "tools/uketsukectl/WipeCommand.h"
#include "tools/uketsukectl/WristbandsCommand.h"
#include "vault/ProcessHardening.h"

#include <QGuiApplication>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <string_view>

namespace {

constexpr int exitUsage = 2;

// What can be asked for. arguments are those after the sub-command's name.
struct SubCommand
{
    std::string_view name;
    const char *summary;
    int (*run)(const QStringList &arguments);
};

constexpr std::array subCommands{
    SubCommand{"attendance",
               "the shifts of staff as CSV --data DIR [--from YYYY-MM-DD] [--to YYYY-MM-DD]",
               uketsukectl::attendanceCommand},
    SubCommand{"card",
               "what lies on the reader, as one JSON line [--pin-stdin] [--wait SECONDS]",
               uketsukectl::cardCommand},
    SubCommand{"qr",
               "what the QR in a picture says, one JSON line each FILE…; or makes one "
               "--make HOUSEHOLD.json -o OUT.png",
               uketsukectl::qrCommand},
    SubCommand{"readers", "the names of the card readers, one a line", uketsukectl::readersCommand},
    SubCommand{
        "check",
        "reader, camera, disk, reserve, copies, clock, headquarters: green, or a sentence each "
        "[--data DIR [--backup DIR]] [--municipality FILE]",
        uketsukectl::checkCommand},
    SubCommand{"expiry",
               "how many people left and can no longer be opened here --data DIR",
               uketsukectl::expiryCommand},
    SubCommand{"give-key",
               "with the recovery key: a shelter's secret, sealed to one of its desks "
               "--recovery-key FILE --enrolments FILE --desk DESK --out FILE",
               uketsukectl::giveKeyCommand},
    SubCommand{"id",
               "what stands on the ID in a picture, one JSON line each FILE…; or how much is read "
               "right --bench TRUTH.json",
               uketsukectl::idCommand},
    SubCommand{"poster",
               "a poster with the code of the phone page, as PDF --url URL -o FILE [--title NAME] "
               "[--wifi NAME [--wifi-password WORD]] [--practice]",
               uketsukectl::posterCommand},
    SubCommand{"recover",
               "with the recovery key: opens a desk's or headquarters' sealed records, or gives a "
               "desk a new passphrase (docs/recovery.md)",
               uketsukectl::recoverCommand},
    SubCommand{"rehearse",
               "admits made-up people through the real register "
               "--people N --data DIR [--municipality FILE [--hq URL]]",
               uketsukectl::rehearseCommand},
    SubCommand{"restore",
               "puts the newest good copy in the place of what is damaged or gone "
               "--data DIR [--backup DIR]",
               uketsukectl::restoreCommand},
    SubCommand{"roster",
               "what a restart knows --data DIR [--passphrase-stdin] [--uuids]",
               uketsukectl::rosterCommand},
    SubCommand{"rotate-shelter",
               "a new shelter key for a desk's names to come --data DIR --passphrase-stdin",
               uketsukectl::rotateShelterCommand},
    SubCommand{"take-key",
               "a desk takes its shelter's secret --data DIR --from FILE --passphrase-stdin",
               uketsukectl::takeKeyCommand},
    SubCommand{"verify",
               "whether nothing was lost, doubled or changed "
               "[--hq URL] [--data DIR] [--desk DIR]... [--passphrase-stdin]",
               uketsukectl::verifyCommand},
    SubCommand{"wipe",
               "deletes a desk whose work is over, with two supervisors' approval "
               "--data DIR --by NUMBER --and-by NUMBER --passphrases-stdin [--backup DIR]",
               uketsukectl::wipeCommand},
    SubCommand{"wristbands",
               "sheets of wristbands with fresh numbers, as PDF "
               "--shelter CODE --count M -o FILE [--title NAME] [--practice]",
               uketsukectl::wristbandsCommand},
};

// What is printed needs letters, and so a platform, though no display.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char *argv[])
{
    const std::string_view command = argc > 1 ? argv[1] : "";
    if (command == "wristbands" || command == "poster") {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        return std::make_unique<QGuiApplication>(argc, argv);
    }
    return std::make_unique<QCoreApplication>(argc, argv);
}

int explain()
{
    std::fputs("usage: uketsukectl COMMAND [ARGUMENTS]\n", stderr);
    for (const SubCommand &command : subCommands) {
        std::fprintf(stderr,
                     "  %-14.*s %s\n",
                     static_cast<int>(command.name.size()),
                     command.name.data(),
                     command.summary);
    }
    return exitUsage;
}

} // namespace

int main(int argc, char *argv[])
{
#ifndef __SANITIZE_ADDRESS__ // the leak check reads its own memory from outside
    if (vault::hardenProcess() != vault::Hardening::Done) {
        std::fputs("this process could not be hardened against core dumps\n", stderr);
        return 1;
    }
#endif
    const auto application = makeApplication(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        return explain();
    }
    const QByteArray name = arguments[1].toUtf8();
    const auto command =
        std::find_if(subCommands.begin(), subCommands.end(), [&](const SubCommand &candidate) {
            return candidate.name ==
                   std::string_view(name.constData(), static_cast<std::size_t>(name.size()));
        });
    return command == subCommands.end() ? explain() : command->run(arguments.mid(2));
}
