// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Server.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>

namespace webtest {

// A client that says exactly what it is told to, and waits: the server has a thread of its own.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_socket.connectToHost(QHostAddress::LocalHost, port);
        m_socket.waitForConnected(patience);
    }

    void say(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten(patience)) {
        }
    }

    // What came until `mark` has been seen (or, without one, until the server has closed).
    QByteArray hear(const QByteArray &mark)
    {
        while (!m_heard.contains(mark) && m_socket.waitForReadyRead(patience))
            m_heard += m_socket.readAll();
        return m_heard;
    }
    QByteArray hearAll()
    {
        while (m_socket.waitForReadyRead(patience))
            m_heard += m_socket.readAll();
        return m_heard += m_socket.readAll();
    }
    void forget() { m_heard.clear(); }
    // One answer with Content-Length, taken off what was heard.
    QByteArray hearAnswer()
    {
        const QByteArray mark = "\r\n\r\n";
        hear(mark);
        const qsizetype head = m_heard.indexOf(mark) + mark.size();
        const qsizetype field = m_heard.indexOf("Content-Length: ") + 16;
        const qsizetype size = m_heard.mid(field, m_heard.indexOf('\r', field) - field).toInt();
        while (m_heard.size() < head + size && m_socket.waitForReadyRead(patience))
            m_heard += m_socket.readAll();
        const QByteArray answer = m_heard.first(qMin(m_heard.size(), head + size));
        m_heard.remove(0, answer.size());
        return answer;
    }

    [[nodiscard]] bool isClosedByServer()
    {
        hearAll();
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    [[nodiscard]] bool isConnected() const
    {
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }
    void vanish() { m_socket.abort(); }
    QTcpSocket &socket() { return m_socket; }

private:
    static constexpr int patience = 5'000;
    QTcpSocket m_socket;
    QByteArray m_heard;
};

inline QByteArray get(const QByteArray &path)
{
    return "GET " + path + " HTTP/1.1\r\nHost: hq\r\n\r\n";
}

inline QByteArray post(const QByteArray &path, const QByteArray &body)
{
    return "POST " + path +
           " HTTP/1.1\r\nHost: hq\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

inline web::Response text(const QByteArray &body)
{
    return {.status = 200, .contentType = "text/plain", .body = body, .headers = {}};
}

inline std::unique_ptr<web::Server> started(web::Router router, const web::Limits &limits = {})
{
    auto server = web::Server::listen({web::ListenAddress{}}, std::move(router), limits);
    return server ? *std::move(server) : nullptr;
}

} // namespace webtest
