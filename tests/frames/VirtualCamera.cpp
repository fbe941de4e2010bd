// SPDX-License-Identifier: Apache-2.0
// GObject's macros cast in C's way: this file is compiled without our warnings.
#include "tests/frames/VirtualCamera.h"

#include <QByteArray>

#include <gst/gst.h>

namespace {

struct Device
{
    GstDevice parent;
    gchar *picture;
};
struct DeviceClass
{
    GstDeviceClass parent;
};
struct Provider
{
    GstDeviceProvider parent;
};
struct ProviderClass
{
    GstDeviceProviderClass parent;
};

G_DEFINE_TYPE(Device, device, GST_TYPE_DEVICE)
G_DEFINE_TYPE(Provider, provider, GST_TYPE_DEVICE_PROVIDER)

constexpr const char *providerName = "uketsukevirtualcameras";

GstElement *makeElement(GstDevice *self, const gchar *name)
{
    const QByteArray description = "filesrc location=\"" +
                                   QByteArray(reinterpret_cast<Device *>(self)->picture) +
                                   "\" ! pngdec ! videoconvert ! imagefreeze is-live=true ! "
                                   "video/x-raw,format=I420,width=1280,height=720,framerate=30/1";
    GstElement *bin = gst_parse_bin_from_description(description.constData(), TRUE, nullptr);
    gst_object_set_name(GST_OBJECT(bin), name);
    return bin;
}

void device_init(Device *) {}
void device_class_init(DeviceClass *of)
{
    GST_DEVICE_CLASS(of)->create_element = makeElement;
}

GList *probeNone(GstDeviceProvider *)
{
    return nullptr;
}
gboolean startNone(GstDeviceProvider *)
{
    return TRUE;
}
void stopNone(GstDeviceProvider *) {}

void provider_init(Provider *) {}
void provider_class_init(ProviderClass *of)
{
    auto *base = GST_DEVICE_PROVIDER_CLASS(of);
    base->probe = probeNone;
    base->start = startNone;
    base->stop = stopNone;
    gst_device_provider_class_set_static_metadata(
        base, "Virtual cameras", "Source/Video", "For tests", "Uketsuke");
}

GstDeviceProvider *provider()
{
    return gst_device_provider_factory_get_by_name(providerName);
}

} // namespace

namespace framestest {

void VirtualCamera::install()
{
    gst_init(nullptr, nullptr);
    gst_device_provider_register(nullptr, providerName, GST_RANK_PRIMARY, provider_get_type());
}

VirtualCamera::VirtualCamera(const QString &picture)
{
    GstCaps *caps =
        gst_caps_from_string("video/x-raw,format=I420,width=1280,height=720,framerate=30/1");
    auto *device = static_cast<Device *>(g_object_new(device_get_type(),
                                                      "display-name",
                                                      "Virtual camera",
                                                      "caps",
                                                      caps,
                                                      "device-class",
                                                      "Video/Source",
                                                      nullptr));
    gst_caps_unref(caps);
    device->picture = g_strdup(picture.toUtf8().constData());
    m_device = gst_object_ref(device); // the provider takes the first reference
    GstDeviceProvider *cameras = provider();
    gst_device_provider_device_add(cameras, GST_DEVICE(device));
    gst_object_unref(cameras);
}

VirtualCamera::~VirtualCamera()
{
    GstDeviceProvider *cameras = provider();
    gst_device_provider_device_remove(cameras, GST_DEVICE(m_device));
    gst_object_unref(cameras);
    gst_object_unref(m_device);
}

} // namespace framestest
