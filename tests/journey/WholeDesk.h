// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/BundleFile.h"
#include "app/Kiosk.h"
#include "tests/hq/HqProcess.h"
#include "tests/journey/Finger.h"

#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

// A desk as it stands in a gymnasium: real window, real register, real uplink; only the reader is
// a practice one. Driven by the words on its buttons.
class WholeDesk
{
public:
    // Keeps its data in the folder, or else in one of its own.
    explicit WholeDesk(hqtest::HqProcess &headquarters, const QString &folder = {})
        : m_headquarters(headquarters)
        , m_root(folder.isEmpty() ? m_folder.path() : folder)
    {}

    // Before its folder goes: its threads may still write there.
    ~WholeDesk() { close(); }

    // Makes keys with the passphrase "practice" at the first start, and has headquarters admit it
    // by file, unless the folder holds an enrolled desk.
    void open()
    {
        const auto bundle = app::loadBundle(m_root + u"/desk/keys"_s);
        const bool isEnrolled = bundle && *bundle;
        const QString publicFile = m_headquarters.data() + u"/public/municipality.json"_s;
        const auto municipality = isEnrolled ? app::MunicipalityFile::from(**bundle)
                                             : app::MunicipalityFile::load(publicFile);
        QVERIFY(municipality);
        m_settings.dataFolder = m_root + u"/desk"_s;
        m_settings.instanceFile = m_root + u"/desk.instance"_s;
        m_settings.backupFolder = m_folder.filePath(u"copies"_s);
        m_settings.scanner = scanner;
        m_settings.camera = camera;
        m_settings.towns = towns;
        m_settings.questions = questions;
        m_settings.printer = printer;
        m_settings.shelter = shelter;
        QDir().mkpath(m_settings.dataFolder);
        const QString keyFolder = m_settings.dataFolder + u"/keys"_s;
        if (!QFile::exists(keyFolder)) {
            core::SecretBytes passphrase;
            for (const char letter : std::string_view("practice")) {
                passphrase.append(static_cast<unsigned char>(letter));
            }
            QVERIFY(vault::KeyFolder::createFirst(
                keyFolder, passphrase, vault::Argon2Cost::practice(), municipality->keys));
        }
        const auto keys = vault::KeyFolder::open(keyFolder);
        QVERIFY(keys);
        if (!isEnrolled) {
            m_headquarters.admit(keys->kiosk(), keys->signer().publicKey());
        }
        window.emplace(windowSettings);
        window->resize(1280, 800);
        window->QWidget::show();
        note.emplace(m_settings.dataFolder, m_settings.instanceFile);
        auto opened = app::Kiosk::open(m_settings, *municipality, *window, *note);
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().sentence));
        kiosk = std::move(*opened);
        // As app/Desk does it.
        QObject::connect(
            &*kiosk,
            &app::Kiosk::bundleKept,
            &*window,
            [this] {
                kiosk.reset();
                open();
            },
            Qt::QueuedConnection);
        kiosk->start();
        ++openings;
    }

    void close()
    {
        kiosk.reset();
        window.reset();
    }

    [[nodiscard]] const app::Settings &settings() const { return m_settings; }
    [[nodiscard]] const core::Screen &screen() const { return kiosk->session().screen(); }

    template <typename Page> [[nodiscard]] bool shows() const
    {
        return std::holds_alternative<Page>(screen());
    }
    template <typename Page> [[nodiscard]] const Page &page() const
    {
        return std::get<Page>(screen());
    }

    [[nodiscard]] QAbstractButton *button(const QString &words) const
    {
        return buttonIn(*window, words);
    }

    void tap(const QString &words) const
    {
        QTRY_VERIFY2(button(words) != nullptr && button(words)->isEnabled(), qPrintable(words));
        QTest::mouseClick(button(words), Qt::LeftButton);
        ++taps;
    }

    void type(const QString &keys) const
    {
        for (const QChar key : keys) {
            tap(QString(key).toUpper());
        }
        tap(u"入力を終わる"_s);
    }

    void signIn() const
    {
        type(u"practice"_s);
        QTRY_VERIFY(shows<core::screen::StaffDesk>());
    }

    // The row of the list that is shown in which this stands.
    void pick(const QString &words) const
    {
        QTableView *list = nullptr;
        for (QTableView *one : window->findChildren<QTableView *>()) {
            list = one->isVisible() ? one : list;
        }
        QVERIFY(list != nullptr);
        QModelIndexList found;
        for (int column = 0; column < list->model()->columnCount() && found.isEmpty(); ++column) {
            found = list->model()->match(
                list->model()->index(0, column), Qt::DisplayRole, words, 1, Qt::MatchExactly);
        }
        QVERIFY2(!found.isEmpty(), qPrintable(words));
        list->scrollTo(found.front());
        QTest::mouseClick(
            list->viewport(), Qt::LeftButton, {}, list->visualRect(found.front()).center());
    }

    // From a closed shelter to the start page.
    void openShelter() const
    {
        QTRY_VERIFY(shows<core::screen::ShelterClosed>());
        tap(u"係の人：受付を始める"_s);
        signIn();
        tap(u"受付を始める"_s);
        QTRY_VERIFY(page<core::screen::StaffDesk>().shelterOpen);
        tap(u"名簿を閉じる"_s);
        QTRY_VERIFY(shows<core::screen::Start>());
    }

    // The same where nobody knows the passphrase.
    void openShelterLocked() const
    {
        tap(u"合言葉がわからない"_s);
        tap(u"はい、受付を始める"_s);
        QTRY_VERIFY(shows<core::screen::Start>());
    }

    // Somebody without a card, from the start page and back.
    void countOne() const
    {
        tap(u"カードがない人"_s);
        QTRY_VERIFY(shows<core::screen::Counted>());
        tap(u"終わる"_s);
    }

    // As the next open() takes them.
    QString scanner = u"/dev/null/none"_s; // not whichever the machine of the tests has
    frames::FrameSettings camera;
    QString towns;
    QString questions;
    QString printer;
    QString shelter; // empty: the first of the list
    ui::DeskWindow::Settings windowSettings;
    std::optional<ui::DeskWindow> window;
    std::optional<store::OutageNote> note;
    std::unique_ptr<app::Kiosk> kiosk;
    int openings = 0; // also by headquarters' newer bundle
    mutable int taps = 0;

private:
    hqtest::HqProcess &m_headquarters;
    QTemporaryDir m_folder;
    QString m_root;
    app::Settings m_settings;
};
