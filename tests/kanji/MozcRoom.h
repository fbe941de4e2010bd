// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "kanji/MozcCandidates.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <vector>

namespace kanjitest {

// A place in memory of its own for the home of mozc, so that whatever is left there is this test's;
// and a look at what runs and lies where.
class MozcRoom
{
public:
    MozcRoom()
        : m_place(QStringLiteral("/dev/shm/uketsuke-test-XXXXXX"))
    {
        // mozc's account, which is another where root tests, passes through and sees nothing else.
        QFile::setPermissions(m_place.path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                  QFile::ExeGroup | QFile::ExeOther);
    }

    [[nodiscard]] QString place() const { return m_place.path(); }
    [[nodiscard]] kanji::MozcSettings settings() const
    {
        kanji::MozcSettings settings;
        settings.places = QStringList{place()};
        return settings;
    }
    [[nodiscard]] static bool isInstalled()
    {
        const kanji::MozcSettings settings;
        return QFile::exists(settings.helper) && QFile::exists(settings.server);
    }
    [[nodiscard]] QStringList homes() const
    {
        return QDir(place()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    // Of all files, by their name.
    [[nodiscard]] QMap<QString, QByteArray> files() const
    {
        QMap<QString, QByteArray> files;
        QDirIterator each(place(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (each.hasNext()) {
            QFile file(each.next());
            if (file.open(QIODevice::ReadOnly)) {
                files.insert(each.fileName(), file.readAll());
            }
        }
        return files;
    }

private:
    QTemporaryDir m_place;
};

// Whoever asks and waits for the answer.
class Asker
{
public:
    explicit Asker(const kanji::MozcSettings &settings)
        : helper(settings)
        , found(&helper, &kanji::MozcCandidates::found)
    {}

    QStringList ask(const QString &kana)
    {
        helper.ask(kana);
        return answerTo(kana);
    }
    // Of the next answer; it has to be this question's.
    QStringList answerTo(const QString &kana)
    {
        if (found.isEmpty() && !found.wait()) {
            return {QStringLiteral("(no answer)")};
        }
        const auto told = found.takeFirst();
        return told.at(0).toString() == kana ? told.at(1).toStringList()
                                             : QStringList{QStringLiteral("(another's answer)")};
    }

    kanji::MozcCandidates helper;
    QSignalSpy found;
};

constexpr const char *helperName = "mozc_emacs_helper";
constexpr const char *serverName = "mozc_server";

inline QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The processes that this one started, by name (15 letters of it); zombies are none.
inline std::vector<pid_t> processesOf(pid_t parent, const QByteArray &name)
{
    std::vector<pid_t> found;
    const QString proc = QStringLiteral("/proc/%1");
    const auto list = readAll(proc.arg(parent) + QStringLiteral("/task/%1/children").arg(parent));
    for (const QByteArray &child : list.split(' ')) {
        const QByteArray status = readAll(proc.arg(child.toInt()) + QStringLiteral("/status"));
        if (status.startsWith("Name:\t" + name.left(15) + '\n') && !status.contains("State:\tZ")) {
            found.push_back(child.toInt());
        }
    }
    return found;
}

inline bool isAlive(pid_t process)
{
    const QByteArray status = readAll(QStringLiteral("/proc/%1/status").arg(process));
    return !status.isEmpty() && !status.contains("State:\tZ");
}

// Only when it stands still does it answer no more: a stop takes its time on a busy machine.
inline bool stop(pid_t process)
{
    return ::kill(process, SIGSTOP) == 0 && QTest::qWaitFor([process] {
               return readAll(QStringLiteral("/proc/%1/status").arg(process)).contains("State:\tT");
           });
}

// In initTestCase(). CI has mozc.
#define MOZC_OR_SKIP()                                                                             \
    if (!kanjitest::MozcRoom::isInstalled() &&                                                     \
        !qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW")) {                               \
        QSKIP("mozc is not installed: scripts/setup does");                                        \
    }

} // namespace kanjitest
