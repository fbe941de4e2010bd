// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/Sqlite.h"
#include "tests/ctl/AdmittedRehearsal.h"
#include "tests/hq/HqProcess.h"

namespace ctltest {

using namespace Qt::StringLiterals;

// A headquarters, and real registers that sent to it.
class RehearsedTown
{
public:
    [[nodiscard]] bool start() { return hq.start(); }
    [[nodiscard]] QString desk(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString database() const { return hq.data() + u"/hq.db"_s; }

    // Makes the desk at the first call.
    [[nodiscard]] bool admit(const QString &name, int people)
    {
        const bool isNew = !QFile::exists(desk(name));
        const QStringList arguments = QStringList{u"rehearse"_s,
                                                  u"--people"_s,
                                                  QString::number(people),
                                                  u"--data"_s,
                                                  desk(name),
                                                  u"--municipality"_s,
                                                  hq.data() + u"/public/municipality.json"_s,
                                                  u"--hq"_s,
                                                  hq.url()};
        const Output output =
            isNew ? ctltest::rehearseAdmitted(arguments, hq.data()) : ctltest::run(arguments);
        if (output.exitCode != 0) {
            qInfo("%s", output.error.constData());
        }
        return output.exitCode == 0;
    }
    [[nodiscard]] bool admitWithoutSending(const QString &name, int people) const
    {
        return ctltest::run({u"rehearse"_s,
                             u"--people"_s,
                             QString::number(people),
                             u"--data"_s,
                             desk(name),
                             u"--municipality"_s,
                             hq.data() + u"/public/municipality.json"_s})
                   .exitCode == 0;
    }

    hqtest::HqProcess hq;

private:
    QTemporaryDir m_folder;
};

// The first column of the first row.
inline QByteArray recordIn(const QString &path, const char *sql)
{
    auto database = hq::Database::openToRead(path);
    auto ask = database->prepare(sql);
    return ask && ask->step() == hq::Statement::Row::There ? ask->bytes(0) : QByteArray();
}

inline void change(const QString &path, const QByteArray &sql)
{
    auto database = hq::Database::open(path);
    QVERIFY(database);
    QVERIFY(database->execute(sql));
}

} // namespace ctltest
