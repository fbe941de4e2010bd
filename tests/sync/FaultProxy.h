// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <sys/socket.h>

namespace faulttest {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// What goes wrong between a kiosk and headquarters. The first group concerns a connection, the
// others one request and its answer.
enum class Fault {
    None,
    Refuse,     // reset as soon as it is made
    Blackhole,  // taken, and never a byte back
    PlainPage,  // captive portal: a page where TLS was meant
    ForeignTls, // captive portal with a certificate of its own

    LoseRequest,  // read, not delivered, reset
    Redirect,     // behind the right certificate: 302 to a sign-in page
    HtmlOk,       // … 200 with a page
    GarbageOk,    // … 200 with random bytes
    Unavailable,  // … 503 that headquarters did not sign
    TooMany,      // … 429 likewise
    LoseAnswer,   // delivered, reset instead of an answer
    CutAnswer,    // delivered, half of the answer, reset
    DelayAnswer,  // delivered, answered after delay()
    StaleAnswer,  // delivered, answered with what the request before it got
    RepeatAnswer, // delivered, answered twice
    DeliverTwice, // delivered twice, answered once
    DeliverLate,  // reset, and delivered after delay()
};

[[nodiscard]] inline bool concernsConnection(Fault fault)
{
    return fault >= Fault::Refuse && fault <= Fault::ForeignTls;
}

// A certificate with its key, as files like DATA/keys/server.pem and server.key hold them.
struct TlsIdentity
{
    QList<QSslCertificate> chain;
    QSslKey key;

    [[nodiscard]] static TlsIdentity load(const QString &certificates, const QString &key)
    {
        QFile file(key);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        return {QSslCertificate::fromPath(certificates),
                isOpen ? QSslKey(file.readAll(), QSsl::Ec) : QSslKey()};
    }
    // Of a headquarters, from its data folder.
    [[nodiscard]] static TlsIdentity ofHeadquarters(const QString &data)
    {
        return load(data + u"/keys/server.pem"_s, data + u"/keys/server.key"_s);
    }
    [[nodiscard]] bool isUsable() const { return !chain.isEmpty() && !key.isNull(); }
};

struct FaultCounters
{
    int connections = 0;
    int requests = 0;  // read whole
    int delivered = 0; // handed to headquarters, twice where it was twice
    int answered = 0;  // whole answers of headquarters that were passed on
    std::map<Fault, int> done;
};

// Stands between kiosks and headquarters on loopback. It ends TLS with headquarters' own
// certificate and speaks TLS to headquarters itself, so it knows what was delivered and what was
// not. Runs in the event loop of the thread that made it. What goes wrong may be changed at any
// time; so may where headquarters is, which changes its port when it is started again.
class FaultProxy : public QTcpServer
{
public:
    FaultProxy(TlsIdentity own, TlsIdentity foreign, const QByteArray &authority)
        : m_own(std::move(own))
        , m_foreign(std::move(foreign))
    {
        m_tls.setCaCertificates(QSslCertificate::fromData(authority));
        m_tls.setProtocol(QSsl::TlsV1_3OrLater);
        m_network.setProxy(QNetworkProxy::NoProxy);
        m_network.setAutoDeleteReplies(true);
    }
    ~FaultProxy() override { hangUp(); }

    [[nodiscard]] bool start() { return m_own.isUsable() && listen(QHostAddress::LocalHost); }
    [[nodiscard]] QString url() const { return u"https://127.0.0.1:%1"_s.arg(serverPort()); }
    void setTarget(const QString &headquarters) { m_target = QUrl(headquarters); }
    void setIdentity(TlsIdentity own)
    {
        m_own = std::move(own);
        hangUp();
    }

    // From now on every connection or request; open connections end where it concerns them.
    void setFault(Fault fault)
    {
        m_fault = fault;
        m_random.reset();
        if (concernsConnection(fault)) {
            hangUp();
        }
    }
    // Only the next `times` requests, then all is well again.
    void setFault(Fault fault, int times)
    {
        setFault(fault);
        m_times = times;
    }
    // Each request (or connection) draws by itself; what is left over to 1 goes well.
    void setRandom(unsigned seed, std::map<Fault, double> probabilities)
    {
        m_fault = Fault::None;
        m_times.reset();
        m_probabilities = std::move(probabilities);
        m_random.emplace(seed);
    }
    // What becomes of each answer of headquarters, if not these very bytes.
    using Rewrite = std::function<QByteArray(const QByteArray &answer)>;
    void setRewrite(Rewrite rewrite) { m_rewrite = std::move(rewrite); }
    // Faults of requests, and rewritten answers, befall only those to paths that begin like this.
    void setConcerned(const QByteArray &path) { m_concerned = path; }
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }
    [[nodiscard]] std::chrono::milliseconds delay() const { return m_delay; }
    // Ends every open connection with a reset.
    void hangUp()
    {
        const auto clients = std::exchange(m_clients, {});
        for (QSslSocket *client : clients) {
            reset(client);
        }
    }
    [[nodiscard]] const FaultCounters &counters() const { return m_counters; }
    void forgetCounters() { m_counters = {}; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        ++m_counters.connections;
        auto *client = new QSslSocket(this);
        if (!client->setSocketDescriptor(descriptor)) {
            delete client;
            return;
        }
        m_clients.insert(client);
        connect(client, &QSslSocket::disconnected, this, [this, client] {
            m_clients.erase(client);
            m_received.erase(client);
            client->deleteLater();
        });
        greet(client, draw(Concern::Connection));
    }

private:
    struct Request
    {
        QByteArray path;
        QByteArray contentType;
        QByteArray body;
    };
    struct Answer
    {
        int status = 0; // 0: headquarters did not answer
        QByteArray contentType;
        QByteArray body;
    };
    enum class Concern { Connection, Request };

    [[nodiscard]] Fault draw(Concern concern)
    {
        Fault fault = m_fault;
        if (m_random) {
            double left = std::uniform_real_distribution<double>(0, 1)(*m_random);
            for (const auto &[one, probability] : m_probabilities) {
                if (concernsConnection(one) != (concern == Concern::Connection)) {
                    continue;
                }
                left -= probability;
                if (left < 0) {
                    fault = one;
                    break;
                }
            }
        }
        if (concernsConnection(fault) != (concern == Concern::Connection)) {
            return Fault::None;
        }
        if (fault != Fault::None) {
            ++m_counters.done[fault];
            if (m_times && --*m_times <= 0) {
                m_times.reset();
                m_fault = Fault::None;
            }
        }
        return fault;
    }

    static void reset(QSslSocket *client)
    {
        const linger now{1, 0};
        ::setsockopt(
            static_cast<int>(client->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof(now));
        client->abort();
    }

    void greet(QSslSocket *client, Fault fault)
    {
        switch (fault) {
        case Fault::Refuse:
            // Not from within the call that made it.
            QTimer::singleShot(0, client, [client] { reset(client); });
            return;
        case Fault::Blackhole:
            return;
        case Fault::PlainPage:
            connect(client, &QSslSocket::readyRead, client, [client] {
                client->write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                              "Content-Length: 7\r\nConnection: close\r\n\r\nwelcome");
                client->disconnectFromHost();
            });
            return;
        default:
            break;
        }
        const TlsIdentity &identity = fault == Fault::ForeignTls ? m_foreign : m_own;
        client->setLocalCertificateChain(identity.chain);
        client->setPrivateKey(identity.key);
        client->setProtocol(QSsl::TlsV1_3OrLater);
        connect(client, &QSslSocket::readyRead, this, [this, client] { read(client); });
        client->startServerEncryption();
    }

    void read(QSslSocket *client)
    {
        QByteArray &received = m_received[client];
        received += client->readAll();
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0) {
            return;
        }
        const QList<QByteArray> lines = received.left(end).split('\n');
        Request request;
        request.path = lines.front().split(' ').value(1);
        qsizetype size = 0;
        for (const QByteArray &line : lines) {
            const QByteArray name = line.left(line.indexOf(':')).toLower();
            const QByteArray value = line.mid(line.indexOf(':') + 1).trimmed();
            size = name == "content-length" ? value.toLongLong() : size;
            request.contentType = name == "content-type" ? value : request.contentType;
        }
        if (received.size() < end + 4 + size) {
            return;
        }
        request.body = received.mid(end + 4, size);
        received.remove(0, end + 4 + size);
        ++m_counters.requests;
        const bool isConcerned = request.path.startsWith(m_concerned);
        exchange(client, request, isConcerned ? draw(Concern::Request) : Fault::None);
    }

    void exchange(QSslSocket *client, const Request &request, Fault fault)
    {
        switch (fault) {
        case Fault::LoseRequest:
            reset(client);
            return;
        case Fault::Redirect:
            client->write("HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1:1/sign-in\r\n"
                          "Content-Length: 0\r\n\r\n");
            return;
        case Fault::HtmlOk:
            write(client, {200, "text/html", "<html>welcome</html>"});
            return;
        case Fault::GarbageOk:
            write(client, {200, "application/cbor", garbage()});
            return;
        case Fault::Unavailable:
            write(client, {503, "text/html", "<html>no server is available</html>"});
            return;
        case Fault::TooMany:
            write(client, {429, "text/html", "<html>too many requests</html>"});
            return;
        case Fault::DeliverLate:
            reset(client);
            QTimer::singleShot(m_delay, this, [this, request] { deliver(request, [](auto &) {}); });
            return;
        case Fault::DeliverTwice:
            deliver(request, [](const Answer &) {});
            break;
        default:
            break;
        }
        const QPointer<QSslSocket> alive(client);
        deliver(request, [this, alive, fault](const Answer &answer) {
            if (alive) {
                pass(alive, answer, fault);
            }
        });
    }

    template <typename Use> void deliver(const Request &request, Use use)
    {
        ++m_counters.delivered;
        QUrl url = m_target;
        url.setPath(QString::fromLatin1(request.path));
        QNetworkRequest onward(url);
        onward.setSslConfiguration(m_tls);
        onward.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
        QNetworkReply *reply = m_network.post(onward, request.body);
        connect(reply, &QNetworkReply::finished, this, [this, reply, use, path = request.path] {
            Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                          reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(),
                          reply->readAll()};
            if (m_rewrite && path.startsWith(m_concerned)) {
                answer.body = m_rewrite(answer.body);
            }
            use(answer);
        });
    }

    void pass(QSslSocket *client, const Answer &answer, Fault fault)
    {
        const Answer before = std::exchange(m_lastAnswer, answer);
        if (answer.status == 0 || fault == Fault::LoseAnswer) {
            reset(client);
            return;
        }
        if (fault == Fault::CutAnswer) {
            client->write(bytesOf(answer).chopped(answer.body.size() / 2));
            client->flush();
            client->disconnectFromHost();
            return;
        }
        if (fault == Fault::DelayAnswer) {
            QTimer::singleShot(m_delay, client, [this, client, answer] { write(client, answer); });
            return;
        }
        ++m_counters.answered;
        write(client, fault == Fault::StaleAnswer && before.status != 0 ? before : answer);
        if (fault == Fault::RepeatAnswer) {
            write(client, answer);
        }
    }

    static QByteArray bytesOf(const Answer &answer)
    {
        return "HTTP/1.1 " + QByteArray::number(answer.status) +
               " Answer\r\nContent-Type: " + answer.contentType +
               "\r\nContent-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n" +
               answer.body;
    }
    static void write(QSslSocket *client, const Answer &answer) { client->write(bytesOf(answer)); }

    QByteArray garbage()
    {
        QByteArray bytes(200, '\0');
        for (char &byte : bytes) {
            byte = static_cast<char>(m_garbage());
        }
        return bytes;
    }

    TlsIdentity m_own;
    TlsIdentity m_foreign;
    QSslConfiguration m_tls;
    QUrl m_target;
    QNetworkAccessManager m_network;
    Fault m_fault = Fault::None;
    std::optional<int> m_times;
    std::map<Fault, double> m_probabilities;
    std::optional<std::mt19937> m_random;
    std::mt19937 m_garbage{1};
    std::chrono::milliseconds m_delay{500};
    Rewrite m_rewrite;
    QByteArray m_concerned;
    FaultCounters m_counters;
    Answer m_lastAnswer;
    std::set<QSslSocket *> m_clients;
    std::map<QSslSocket *, QByteArray> m_received;
};

} // namespace faulttest
