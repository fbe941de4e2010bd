// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/hq/HqProcess.h"
#include "vault/Octets.h"
#include "wire/Bundle.h"
#include "wire/Enrolment.h"
#include "wire/EnrolmentFile.h"
#include "wire/EnrolmentTicket.h"
#include "wire/HeldLines.h"

namespace hqtest {

// What whoever keeps the server types beside the running headquarters: exit status, and what it
// says.
struct Told
{
    int status = -1;
    QByteArray out;
    QByteArray error;
};

inline Told
command(const HqProcess &hq, const QStringList &arguments, const QString &mode = u"--practice"_s)
{
    QProcess process;
    QStringList all{u"--data"_s, hq.data()};
    if (!mode.isEmpty()) {
        all.append(mode);
    }
    process.start(QStringLiteral(PROGRAM_DIR "/uketsuke-hq"), all + arguments);
    if (!process.waitForFinished(20'000)) {
        return {};
    }
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

inline std::optional<wire::EnrolmentTicket> ticketFor(const HqProcess &hq, const QString &shelter)
{
    return wire::EnrolmentTicket::fromText(command(hq, {u"--enrol"_s, shelter}).out);
}

// A desk that asks to be let in, as headquarters sees it. (The real one is in tests/sync.)
class AskingDesk
{
public:
    explicit AskingDesk(const wire::EnrolmentTicket &ticket, core::Mode mode = core::Mode::Practice)
        : m_name(ticket.code.name())
        , m_key(ticket.code.key())
        , m_kiosk{mode, QUuid::createUuid()}
    {}

    [[nodiscard]] const core::KioskId &kiosk() const { return m_kiosk; }
    [[nodiscard]] const vault::KioskSigner &signer() const { return m_signer; }
    [[nodiscard]] QString digits() const
    {
        return m_key.digits(wire::enrolmentTranscript(begin(), m_begun, m_secret));
    }

    [[nodiscard]] std::optional<wire::EnrolmentAnswer> askToBegin(HqProcess &hq)
    {
        const auto answer =
            ask(hq, u"/v1/enrol/begin"_s, wire::EnrolmentMessageType::Begin, begin());
        if (answer && answer->state == wire::EnrolmentState::Begun) {
            m_begun = wire::encode(*answer);
        }
        return answer;
    }
    [[nodiscard]] std::optional<wire::EnrolmentAnswer> poll(HqProcess &hq)
    {
        return ask(hq,
                   u"/v1/enrol/poll"_s,
                   wire::EnrolmentMessageType::Poll,
                   wire::encode(wire::EnrolmentPoll{m_secret, QByteArray(wire::nonceSize, '\1')}));
    }
    // Both, and what the person at headquarters does.
    [[nodiscard]] std::optional<wire::Bundle> letIn(HqProcess &hq)
    {
        const auto begun = askToBegin(hq);
        const auto waiting = poll(hq);
        if (!begun || !waiting || command(hq, {u"--approve"_s, m_kiosk.text()}).status != 0) {
            return std::nullopt;
        }
        return bundleOf(hq, poll(hq));
    }
    [[nodiscard]] static std::optional<wire::Bundle>
    bundleOf(const HqProcess &hq, const std::optional<wire::EnrolmentAnswer> &answer)
    {
        const auto envelope = answer ? wire::open(answer->bundle, wire::verifyOnly({}, hq.key()))
                                     : core::fail(wire::EnvelopeError::Malformed);
        return envelope && envelope->type == wire::PayloadType::Bundle
                   ? wire::bundleFrom(envelope->payload)
                   : std::nullopt;
    }
    [[nodiscard]] Answer confirm(HqProcess &hq, const wire::Enrolled &enrolled) const
    {
        return hq.post(u"/v1/enrol/done"_s,
                       wire::seal({wire::PayloadType::Enrolled, {m_kiosk}, wire::encode(enrolled)},
                                  wire::signWith(m_signer)));
    }
    [[nodiscard]] QByteArray begin() const
    {
        return wire::encode(wire::EnrolmentBegin{
            m_kiosk, m_signer.publicKey(), m_box.publicKey, wire::commitmentTo(m_secret)});
    }
    [[nodiscard]] QByteArray message(wire::EnrolmentMessageType type,
                                     const QByteArray &payload) const
    {
        return wire::seal({type, m_name, payload}, m_key);
    }

    // By a stick, where there is no network.
    [[nodiscard]] QByteArray requestFile() const
    {
        return wire::requestText(message(wire::EnrolmentMessageType::Carried, begin()));
    }
    [[nodiscard]] QString digits(const wire::EnrolmentTicket &ticket) const
    {
        return m_key.twentyDigits(wire::carriedTranscript(begin(), ticket.authority, ticket.keys));
    }
    // Nothing unless it answers this desk's question.
    [[nodiscard]] std::optional<wire::EnrolmentAnswer> answerIn(const QByteArray &file) const
    {
        const auto read = answerOf(wire::messageOfAnswer(file).value_or(QByteArray()));
        return read && read->answers ==
                           core::hashOf(message(wire::EnrolmentMessageType::Carried, begin()))
                   ? read
                   : std::nullopt;
    }
    int status = 0; // of the last answer

private:
    [[nodiscard]] std::optional<wire::EnrolmentAnswer> answerOf(const QByteArray &body) const
    {
        const auto opened = wire::open(body, wire::maxEnrolmentMessage, [this](const QByteArray &) {
            return std::optional(std::move(*vault::EnrolmentKey::fromBytes(m_key.bytes())));
        });
        return opened ? wire::enrolmentAnswerFrom(opened->payload) : std::nullopt;
    }
    [[nodiscard]] std::optional<wire::EnrolmentAnswer> ask(HqProcess &hq,
                                                           const QString &path,
                                                           wire::EnrolmentMessageType type,
                                                           const QByteArray &payload)
    {
        const QByteArray question = message(type, payload);
        const Answer answer = hq.post(path, question);
        status = answer.status;
        const auto read = answerOf(answer.body);
        return read && (read->answers == core::hashOf(question) || !m_begun.isEmpty())
                   ? read
                   : std::nullopt;
    }

    QByteArray m_name;
    vault::EnrolmentKey m_key;
    core::KioskId m_kiosk;
    vault::KioskSigner m_signer = vault::KioskSigner::generate();
    vault::BoxKeyPair m_box = vault::BoxKeyPair::generate();
    QByteArray m_secret = vault::byteArrayOf(core::SecretBytes::random(32).span());
    QByteArray m_begun;
};

} // namespace hqtest
