// SPDX-License-Identifier: Apache-2.0
#include "tests/card/PracticeReader.h"

#include <QJsonDocument>

#include <cstring>
#include <winscard.h>

namespace {

using namespace Qt::StringLiterals;

constexpr int answerLimit = 15'000; // ms; sanitizer builds on a busy machine
constexpr int exitNoVirtualReader = 3;

} // namespace

PracticeReader::PracticeReader()
{
    qputenv("PCSCLITE_CSOCK_NAME", socketPath().toUtf8());
}

PracticeReader::~PracticeReader()
{
    stop();
}

QString PracticeReader::socketPath() const
{
    return m_folder.filePath(u"pcscd.comm"_s);
}

bool PracticeReader::isRequired()
{
    return qEnvironmentVariableIsSet("UKETSUKE_REQUIRE_VIRTUAL_HW");
}

PracticeReader::Outcome PracticeReader::start(Equipment equipment)
{
    stop();
    QStringList arguments{u"--people"_s,
                          QStringLiteral(SOURCE_DIR "/resources/practice/people.json"),
                          u"--socket"_s,
                          socketPath()};
    if (equipment == Equipment::NoReader) {
        arguments += u"--without-reader"_s;
    }
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(PROGRAM_DIR "/practicecard"), arguments);
    const QJsonObject hello = readAnswer();
    if (hello.value(u"ready"_s).toBool()) {
        return Outcome::Ready;
    }
    m_problem = hello.value(u"problem"_s).toString(u"practicecard does not answer"_s);
    m_process.waitForFinished(answerLimit);
    return m_process.exitCode() == exitNoVirtualReader ? Outcome::NotInstalled : Outcome::Broken;
}

void PracticeReader::stop()
{
    if (m_process.state() == QProcess::NotRunning) {
        return;
    }
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(answerLimit)) {
        m_process.kill();
        m_process.waitForFinished(answerLimit);
    }
}

bool PracticeReader::insert(const QString &name, const QJsonObject &faults, int slot)
{
    return ask({{u"command"_s, u"insert"_s},
                {u"name"_s, name},
                {u"slot"_s, slot},
                {u"faults"_s, faults}})
        .value(u"ok"_s)
        .toBool();
}

bool PracticeReader::remove(int slot)
{
    return ask({{u"command"_s, u"remove"_s}, {u"slot"_s, slot}}).value(u"ok"_s).toBool();
}

bool PracticeReader::isSeenEmpty()
{
    SCARDCONTEXT context = 0;
    if (SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &context) != SCARD_S_SUCCESS) {
        return false;
    }
    QByteArray names(1024, '\0');
    DWORD size = static_cast<DWORD>(names.size());
    bool isEmpty = SCardListReaders(context, nullptr, names.data(), &size) == SCARD_S_SUCCESS;
    for (const char *name = names.constData(); isEmpty && *name != '\0';
         name += std::strlen(name) + 1) {
        SCARD_READERSTATE state{};
        state.szReader = name;
        isEmpty = SCardGetStatusChange(context, 0, &state, 1) == SCARD_S_SUCCESS &&
                  (state.dwEventState & SCARD_STATE_PRESENT) == 0;
    }
    SCardReleaseContext(context);
    return isEmpty;
}

int PracticeReader::apdus()
{
    return ask({{u"command"_s, u"status"_s}}).value(u"apdus"_s).toInt(-1);
}

int PracticeReader::verifies()
{
    return ask({{u"command"_s, u"status"_s}}).value(u"verifies"_s).toInt(-1);
}

int PracticeReader::faceVerifies()
{
    return ask({{u"command"_s, u"status"_s}}).value(u"faceVerifies"_s).toInt(-1);
}

int PracticeReader::forbidden()
{
    return ask({{u"command"_s, u"status"_s}}).value(u"forbidden"_s).toInt(-1);
}

int PracticeReader::triesLeft(const QString &name)
{
    const QJsonObject status = ask({{u"command"_s, u"status"_s}});
    return status.value(u"tries"_s).toObject().value(name).toInt(-1);
}

int PracticeReader::faceTriesLeft(const QString &name)
{
    const QJsonObject status = ask({{u"command"_s, u"status"_s}});
    return status.value(u"faceTries"_s).toObject().value(name).toInt(-1);
}

QJsonObject PracticeReader::ask(const QJsonObject &command)
{
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    return readAnswer();
}

QJsonObject PracticeReader::readAnswer()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(answerLimit)) {
            return {};
        }
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}
