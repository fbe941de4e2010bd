// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/Enrolment.h"
#include "app/Kiosk.h"
#include "tests/hq/AskingDesk.h"
#include "tests/journey/Finger.h"
#include "ui/DeskWindow.h"
#include "vault/KeyFolder.h"

#include <QLabel>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// A desk that nobody knows yet: its window, and what stands behind it before there is a register.
class NewDesk
{
public:
    explicit NewDesk(const QUrl &headquarters)
        : enrolment({headquarters,
                     {stick.path()},
                     {std::chrono::milliseconds(50), std::chrono::milliseconds(5'000)}},
                    app::wallTime)
    {
        window.resize(1280, 800);
        window.QWidget::show();
        QObject::connect(&window, &ui::DeskWindow::wish, &enrolment, &app::Enrolment::take);
        QObject::connect(&enrolment,
                         &app::Enrolment::screenChanged,
                         &window,
                         qOverload<const core::Screen &>(&ui::DeskWindow::show));
        window.show(enrolment.screen());
        enrolment.start();
    }

    template <typename Page> [[nodiscard]] bool shows() const
    {
        return std::holds_alternative<Page>(enrolment.screen());
    }

    [[nodiscard]] QString digits() const
    {
        const auto *page = std::get_if<core::screen::EnrolWait>(&enrolment.screen());
        return page != nullptr ? page->digits : QString();
    }

    void tap(const QString &words)
    {
        QAbstractButton *found = buttonIn(window, words);
        QVERIFY2(found != nullptr && found->isEnabled(), qPrintable(words));
        QTest::mouseClick(found, Qt::LeftButton);
        ++taps;
    }

    [[nodiscard]] bool says(const QString &words) const
    {
        for (const QLabel *label : window.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == words) {
                return true;
            }
        }
        return false;
    }

    void putStickIn(const QByteArray &ticket) const
    {
        QFile file(stick.filePath(u"uketsuke-enrol.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(ticket);
    }

    // As the first passphrase, "practice", does it.
    [[nodiscard]] std::optional<vault::KeyFolder> makeKeys(const QString &folder)
    {
        auto made = enrolment.takeDesk();
        core::SecretBytes passphrase;
        for (const char letter : std::string_view("practice")) {
            passphrase.append(static_cast<unsigned char>(letter));
        }
        auto keys = vault::KeyFolder::createEnrolled(folder,
                                                     passphrase,
                                                     vault::Argon2Cost::practice(),
                                                     {made.kiosk,
                                                      std::move(made.signer),
                                                      std::move(made.box),
                                                      made.bundle.keys,
                                                      made.bundle.shelterKey,
                                                      made.sealedBundle});
        return keys ? std::optional(std::move(*keys)) : std::nullopt;
    }

    QTemporaryDir stick;
    ui::DeskWindow window;
    app::Enrolment enrolment;
    int taps = 0;
};

// A person at headquarters who sees these digits on both screens.
inline void approveWith(const hqtest::HqProcess &hq, const QString &digits)
{
    for (const QByteArray &line : hqtest::command(hq, {u"--desks"_s}).out.split('\n')) {
        if (line.startsWith("waiting") && line.endsWith(digits.toLatin1())) {
            const QString desk = QString::fromLatin1(line.simplified().split(' ').value(1));
            QCOMPARE(hqtest::command(hq, {u"--approve"_s, desk}).status, 0);
            return;
        }
    }
    QFAIL("nobody waits with these digits");
}

// All of it, up to keys in folder/desk: headquarters makes the code, a stick brings it, a person
// compares the digits.
inline void enrolDesk(const hqtest::HqProcess &hq, const QString &shelter, const QString &folder)
{
    NewDesk desk((QUrl()));
    desk.putStickIn(hqtest::ticketFor(hq, shelter)->text());
    QTRY_VERIFY(!desk.digits().isEmpty());
    QTRY_VERIFY(hqtest::command(hq, {u"--desks"_s}).out.contains(desk.digits().toLatin1()));
    approveWith(hq, desk.digits());
    QTRY_VERIFY(desk.shows<core::screen::MakePassphrase>());
    QVERIFY(QDir(folder).mkdir(u"desk"_s));
    QVERIFY(desk.makeKeys(folder + u"/desk/keys"_s));
}
