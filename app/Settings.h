// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/Result.h"
#include "frames/FrameSettings.h"
#include "web/Server.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace app {

// What the command line and the configuration file say, read once at the start.
struct Settings
{
    QString dataFolder;   // --data, 0700: register.db and keys/
    QString instanceFile; // --instance: the marker that notices a restored or cloned disk
    QString backupFolder; // --backup: where copies go; a second medium if there is one
    enum class Backup { BesideData, Named } backup = Backup::BesideData;
    QString municipality; // --municipality: the public file that headquarters wrote; none: the desk
                          // is enrolled by headquarters (app/Enrolment)
    QString headquarters; // --headquarters: where, for codes that are tapped; https://…
    QStringList ticketFolders; // --ticket: where sticks with headquarters' ticket are mounted
    QString shelter;           // --shelter: code of the first shelter; default: first of the list

    // --expire-after: from when somebody left and headquarters has it, until their person keys are
    // deleted; 1 to 720, and 0 at a practice desk.
    int expireAfterHours = 24;

    QString questions; // --questions: the municipality's own questions; none: nothing is asked
    QString towns;   // --towns: the list of towns of whoever tells where they live; none: not asked
    QString printer; // --printer: CUPS' queue for slips; none: numbers are copied by hand
    QString scanner; // --scanner: a code scanner's serial device; default: whichever is on USB

    // --phone-page ADDRESS:PORT: where phones on the shelter's Wi-Fi get the page on which people
    // enter themselves (app/PhonePage); none: the desk listens nowhere.
    std::optional<web::ListenAddress> phonePage;

    frames::FrameSettings camera; // --camera: what reads codes that are held up; default: any
    QString practiceCards;        // --practice-cards FILE: virtual cards instead of a reader
    enum class Run { Desk, PrepareOnly, Rehearsal, Outreach } run = Run::Desk;
    QString picturesFolder; // --rehearse FOLDER: where the screenshots go
    QString board;          // --board URL: where the rehearsal reads the headcount back
    enum class Window { FullScreen, Framed } window = Window::FullScreen; // --window

    // The error is a sentence for the terminal. Asking for help or the version ends the program.
    [[nodiscard]] static core::Result<Settings, QString> read(const QStringList &arguments);
};

} // namespace app
