// SPDX-License-Identifier: Apache-2.0
// uketsuke-kiosk: the desk. This file only decides which of its lives this one is.
#include "app/Desk.h"
#include "app/EndSignals.h"
#include "app/Outreach.h"
#include "app/Settings.h"
#include "vault/ProcessHardening.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    if (vault::overwriteFreedMemory(argv) != vault::Hardening::Done) {
        // The desk serves all the same: what stays longer in its memory is not on its disk.
        std::fputs("uketsuke-kiosk: freed memory is not overwritten\n", stderr);
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("uketsuke-kiosk"));
    QApplication::setApplicationVersion(QStringLiteral(UKETSUKE_VERSION));
    const auto settings = app::Settings::read(QApplication::arguments());
    if (!settings) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(settings.error()));
        return 2;
    }
    const app::EndSignals end;
    QObject::connect(&end, &app::EndSignals::received, &application, [] { QApplication::exit(0); });
    if (settings->run == app::Settings::Run::Outreach) {
        return app::Outreach::run(*settings);
    }
    app::Desk desk(*settings);
    return desk.run();
}
